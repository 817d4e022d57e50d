package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.action.ActionItem;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.postmortem.draft.Evidence;
import io.pipekeeper.oncall.postmortem.draft.GithubMarkdown;
import io.pipekeeper.oncall.postmortem.draft.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A post-mortem as one file of GitHub Flavored Markdown, which stays whole whatever tools and people have written. */
record Document(Postmortem postmortem, Incident incident, List<Section> sections, List<ActionItem> actions) {

    Document {
        sections = List.copyOf(sections);
        actions = List.copyOf(actions);
    }

    /** The whole file. */
    String markdown(Function<Person, String> name) {
        var parts = sections.stream().map(section -> section(section, name)).collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n\n%s\n\n%s\n".formatted(head(name), parts, actions(name), evidence());
    }

    private String head(Function<Person, String> name) {
        return """
                # Post-mortem: %s

                - **Incident:** %s
                - **Detected:** %s
                - **Severity:** %s
                - **State:** %s""".formatted(
                        GithubMarkdown.plain(incident.summary()),
                        incident.id(),
                        Words.time(incident.detectedAt()),
                        incident.assessment().severity().name().toLowerCase(Locale.ROOT),
                        state(name));
    }

    private String state(Function<Person, String> name) {
        return switch (postmortem.state()) {
            case PostmortemState.Draft() -> "draft, due " + Words.time(postmortem.dueAt());
            case PostmortemState.Review(var by, var since) ->
                "in review since %s, by %s".formatted(Words.time(since), GithubMarkdown.plain(name.apply(by)));
            case PostmortemState.Published(var by, var at) ->
                "published %s by %s".formatted(Words.time(at), GithubMarkdown.plain(name.apply(by)));
        };
    }

    private static String section(Section section, Function<Person, String> name) {
        var text = section.text().isBlank() ? "_Nothing was written._" : GithubMarkdown.whole(section.text());
        var confirmed = section.confirmed();
        var standing = confirmed == null
                ? "_Unverified: nobody has confirmed this section._"
                : "_Confirmed by %s, %s._"
                        .formatted(GithubMarkdown.plain(name.apply(confirmed.by())), Words.time(confirmed.at()));
        return "## %s\n\n%s\n\n%s".formatted(section.key().title(), text, standing);
    }

    private String actions(Function<Person, String> name) {
        if (actions.isEmpty()) {
            return "## Action items\n\nNone.";
        }
        return actions.stream()
                .map(item -> action(item, name))
                .collect(Collectors.joining("\n", "## Action items\n\n", ""));
    }

    private static String action(ActionItem item, Function<Person, String> name) {
        var link = item.link();
        return "- [%s] %s (%s, due %s, %s)%s"
                .formatted(
                        item.state().status().name().equals("DONE") ? "x" : " ",
                        GithubMarkdown.plain(item.title()),
                        GithubMarkdown.plain(name.apply(item.owner())),
                        item.dueOn(),
                        item.state().status().name().toLowerCase(Locale.ROOT),
                        link == null ? "" : " <%s>".formatted(link));
    }

    /** What the references in the sections stand for, each once. */
    private String evidence() {
        var lines = sections.stream()
                .flatMap(section -> section.evidence().stream())
                .distinct()
                .sorted(Comparator.comparing(Evidence::at).thenComparing(Evidence::ref))
                .map(proof -> "- **%s** %s: %s"
                        .formatted(proof.ref(), Words.time(proof.at()), GithubMarkdown.plain(proof.text())))
                .collect(Collectors.joining("\n"));
        return "## Evidence\n\n" + (lines.isEmpty() ? "None." : lines);
    }
}
