package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the words of a page. */
record PageWriter(URI gateway) {

    /** A page; without guidance where the answer is empty, which it says. */
    OutgoingPage write(Story story, Optional<List<Guidance>> guidance, Instant at) {
        var page = story.page();
        var text = switch (page.receiver().purpose()) {
            case INCIDENT -> call(story, guidance);
            case STAKEHOLDER -> notice(story);
        };
        return new OutgoingPage(page.id(), story.address(), message(story, text), at);
    }

    private static Message message(Story story, String text) {
        var subject = subject(story);
        var incident = story.incident();
        var ways = story.ways();
        return new Message(
                subject, text, subject, incident.assessment().severity(), incident.id(), ways.link(), ways.replyCode());
    }

    /** Nobody reads fractions of a second at night. */
    static String readable(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String subject(Story story) {
        var incident = story.incident();
        return switch (story.page().receiver().purpose()) {
            case INCIDENT ->
                "[%s] %s: %s".formatted(incident.assessment().severity(), story.pipeline(), incident.summary());
            case STAKEHOLDER -> "%s: %s".formatted(story.pipeline(), incident.summary());
        };
    }

    private String call(Story story, Optional<List<Guidance>> guidance) {
        var incident = story.incident();
        return """
                %s, you are called as step %d.

                Pipeline: %s
                Severity: %s
                Detected: %s

                %s

                %s

                Also paged: %s

                To acknowledge, which stops the escalation, send this to %s/graphql:
                mutation { acknowledgeIncident(id: "%s") { state } }
                """.formatted(
                        story.receiver(),
                        story.page().step() + 1,
                        story.pipeline(),
                        incident.assessment().severity().name().toLowerCase(Locale.ROOT),
                        readable(incident.detectedAt()),
                        findings(story),
                        guidance.map(PageWriter::guidance).orElse("No guidance: the runbooks could not be reached."),
                        story.alsoPaged().isEmpty() ? "nobody" : String.join(", ", story.alsoPaged()),
                        gateway,
                        incident.id());
    }

    private static String notice(Story story) {
        return """
                To %s: %s has a problem.

                %s

                Detected: %s
                """.formatted(
                        story.receiver(),
                        story.pipeline(),
                        story.page().message(),
                        readable(story.incident().detectedAt()));
    }

    private static String findings(Story story) {
        if (story.findings().isEmpty()) {
            return story.incident().summary();
        }
        return story.findings().stream().map(PageWriter::finding).collect(Collectors.joining("\n\n"));
    }

    private static String finding(Finding finding) {
        var lines = new StringBuilder(finding.summary());
        if (finding.observed() != null) {
            lines.append("\n  observed: ").append(finding.observed());
        }
        if (finding.expected() != null) {
            lines.append("\n  expected: ").append(finding.expected());
        }
        return lines.append("\n  since:    ").append(finding.since()).toString();
    }

    private static String guidance(List<Guidance> steps) {
        if (steps.isEmpty()) {
            return "No runbook covers this.";
        }
        return steps.stream()
                .collect(Collectors.groupingBy(
                        Guidance::scenario,
                        LinkedHashMap::new,
                        Collectors.mapping(PageWriter::step, Collectors.joining("\n"))))
                .entrySet()
                .stream()
                .map(scenario -> "What to do: %s\n%s".formatted(scenario.getKey(), scenario.getValue()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String step(Guidance guidance) {
        var link = guidance.link();
        var line = "  %s. %s".formatted(guidance.step(), guidance.text());
        return link == null ? line : line + "\n     " + link;
    }
}
