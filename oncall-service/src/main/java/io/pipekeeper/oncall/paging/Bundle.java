package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.joining;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.Comparator;
import java.util.List;

/**
 * Several incidents that hit one person at once, in one message: the worst first, a line for each of the first ten.
 *
 * @param stories the worst first
 */
record Bundle(List<Story> stories) {

    private static final int MOST_LINES = 10;
    private static final int MOST_SUMMARY = 120;

    Bundle {
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("A bundle of nothing");
        }
        stories = stories.stream()
                .sorted(Comparator.comparing(Bundle::severity)
                        .reversed()
                        .thenComparing(story -> story.incident().detectedAt()))
                .toList();
    }

    /** About no incident in particular: each is answered by the link or the code on its line. */
    Message message() {
        var worst = severity(stories.getFirst());
        var subject = "[%s] %d incidents: %s".formatted(worst, stories.size(), names(3));
        return new Message(subject, text(), brief(), worst, null, null, null);
    }

    private String text() {
        var lines = stories.stream().limit(MOST_LINES).map(Bundle::line).collect(joining("\n"));
        return "%s, you are called about %d incidents, the worst first.\n\n%s\n%s"
                .formatted(stories.getFirst().receiver(), stories.size(), lines, more(MOST_LINES));
    }

    private String brief() {
        return "%d incidents: %s."
                .formatted(stories.size(), stories.stream().map(Bundle::tag).collect(joining("; ")));
    }

    private String names(int most) {
        var names = stories.stream()
                .limit(most)
                .map(story -> story.affected().name())
                .collect(joining(", "));
        return stories.size() > most ? names + ", ..." : names;
    }

    private String more(int told) {
        var more = stories.size() - told;
        return more > 0 ? "and %d more\n".formatted(more) : "";
    }

    private static String line(Story story) {
        var incident = story.incident();
        var summary = Words.cut(Words.oneLine(incident.summary()), MOST_SUMMARY);
        var line = "[%s] %s: %s, detected %s"
                .formatted(
                        severity(story), story.affected().name(), summary, PageWriter.readable(incident.detectedAt()));
        var code = story.ways().replyCode();
        var link = story.ways().link();
        return line
                + (code == null ? "" : ", reply %s".formatted(code))
                + (link == null ? "" : "\n  %s".formatted(link))
                + "\n  incident %s".formatted(incident.id());
    }

    /** In a few characters, for a text message. */
    private static String tag(Story story) {
        var code = story.ways().replyCode();
        var name = PageWriter.word(severity(story)) + " " + story.affected().name();
        return code == null ? name : "%s (reply %s)".formatted(name, code);
    }

    private static IncidentSeverity severity(Story story) {
        return story.incident().assessment().severity();
    }
}
