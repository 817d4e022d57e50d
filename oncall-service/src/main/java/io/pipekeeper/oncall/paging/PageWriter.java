package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.joining;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.markdown.Markdown;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the words of a page. */
record PageWriter(URI gateway) {

    /** A page; without guidance where the answer is empty, which it says. */
    OutgoingPage write(Story story, Optional<List<Guidance>> guidance, Instant at) {
        var message = switch (story.page().receiver().purpose()) {
            case INCIDENT -> call(story, guidance);
            case STAKEHOLDER -> notice(story);
            case REMINDER -> reminder(story);
        };
        return new OutgoingPage(story.page().id(), story.address(), message, at);
    }

    /** One message for several incidents that one person is called about. */
    static Message bundle(List<Story> stories) {
        return new Bundle(stories).message();
    }

    /** Nobody reads fractions of a second at night. */
    static String readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A severity as a word that begins a sentence. */
    static String word(IncidentSeverity severity) {
        var name = severity.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private Message call(Story story, Optional<List<Guidance>> guidance) {
        var incident = story.incident();
        var severity = incident.assessment().severity();
        return new Message(
                "[%s] %s: %s".formatted(severity, story.affected().name(), incident.summary()),
                new CallText(story, guidance.orElse(null), gateway).text(),
                brief(story, severity),
                severity,
                incident.id(),
                story.ways().link(),
                story.ways().replyCode());
    }

    /** Read at a glance, or heard once: how bad, what, and the first thing that is wrong. */
    private static String brief(Story story, IncidentSeverity severity) {
        var first = story.findings().stream()
                .findFirst()
                .map(PageWriter::wrong)
                .orElse(story.incident().summary());
        return "%s: %s: %s.".formatted(word(severity), story.affected().name(), first);
    }

    private static String wrong(Finding finding) {
        var observed = finding.observed() == null ? null : "observed " + finding.observed();
        var expected = finding.expected() == null ? null : "expected " + finding.expected();
        return Stream.of(finding.summary(), observed, expected)
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }

    /** Those who depend on a pipeline answer nothing; how bad it is, the words to them say. */
    private static Message notice(Story story) {
        var notice = Notice.of(story.page());
        return message(story, notice, notice.text()).withHtml(Markdown.html(notice.text()));
    }

    private Message reminder(Story story) {
        var notice = Notice.of(story.page());
        var text = """
                %s

                To send the draft, send this to %s/graphql; to send other words, add them as `message`:

                mutation { notifyStakeholders(incident: "%s") { stakeholderClock { notifiedAt } } }
                """.formatted(notice.text(), gateway, story.incident().id());
        return message(story, notice, text);
    }

    private static Message message(Story story, Notice notice, String text) {
        var incident = story.incident();
        return new Message(
                notice.subject(), text, notice.subject(), incident.assessment().severity(), incident.id(), null, null);
    }
}
