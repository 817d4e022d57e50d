package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.joining;

import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.incident.Assessment;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody who is called has to know, as plain text.
 *
 * <p>Each thing that a tool said stands on one line, so that it cannot pass for ours.
 *
 * @param guidance nothing where the runbooks could not be reached
 */
record CallText(Story story, @Nullable List<Guidance> guidance, URI gateway) {

    private static final int MOST_FINDINGS = 10;
    private static final int MOST_OF_ONE = 500;

    String text() {
        return """
                %s, you are called as step %d.

                %s

                %s

                %s
                %s
                Also paged: %s

                %s

                Incident: %s
                """.formatted(
                        story.receiver(),
                        story.page().step() + 1,
                        String.join("\n", head()),
                        findings(),
                        whatToDo(),
                        reminder(),
                        story.alsoPaged().isEmpty() ? "nobody" : String.join(", ", story.alsoPaged()),
                        String.join("\n", ways()),
                        story.incident().id());
    }

    private List<String> head() {
        var affected = story.affected();
        var incident = story.incident();
        List<String> lines = new ArrayList<>();
        lines.add((incident.pipelineId() == null ? "Failed: " : "Pipeline: ") + named(affected));
        lines.add("Severity: " + severity(incident.assessment()));
        lines.add("Detected: " + PageWriter.readable(incident.detectedAt()));
        add(lines, "Owned by: ", affected.owners());
        add(lines, "Built from it: ", affected.downstream());
        add(lines, "Told when it fails: ", affected.stakeholders());
        return lines;
    }

    private static void add(List<String> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(label + String.join(", ", names));
        }
    }

    private static String named(Affected affected) {
        var audience = affected.audience();
        return audience == null
                ? affected.name()
                : "%s, for %s".formatted(affected.name(), audience.name().toLowerCase(Locale.ROOT));
    }

    private static String severity(Assessment assessment) {
        var severity = assessment.severity().name().toLowerCase(Locale.ROOT);
        var by = assessment.by();
        return by == null
                ? "%s (%s)".formatted(severity, String.join(", ", assessment.terms()))
                : "%s, as %s judged: %s".formatted(severity, by.id(), line(String.valueOf(assessment.reason())));
    }

    private String findings() {
        var findings = story.findings();
        if (findings.isEmpty()) {
            return line(story.incident().summary());
        }
        var told = findings.stream().limit(MOST_FINDINGS).map(CallText::finding).collect(joining("\n\n"));
        var more = findings.size() - MOST_FINDINGS;
        return more > 0 ? "%s\n\nand %d more".formatted(told, more) : told;
    }

    private static String finding(Finding finding) {
        var lines = new StringBuilder(line(finding.summary()));
        if (finding.observed() != null) {
            lines.append("\n  observed: ").append(line(finding.observed()));
        }
        if (finding.expected() != null) {
            lines.append("\n  expected: ").append(line(finding.expected()));
        }
        return lines.append("\n  since:    ").append(line(finding.since())).toString();
    }

    private String reminder() {
        var reminder = story.reminder();
        return reminder == null ? "" : "\n%s\n".formatted(line(reminder));
    }

    private String whatToDo() {
        if (guidance == null) {
            return "No guidance: the runbooks could not be reached.";
        }
        if (guidance.isEmpty()) {
            return "No runbook covers this.";
        }
        return guidance.stream()
                .collect(Collectors.groupingBy(
                        Guidance::scenario, LinkedHashMap::new, Collectors.mapping(CallText::step, joining("\n"))))
                .entrySet()
                .stream()
                .map(scenario -> "What to do: %s\n%s".formatted(scenario.getKey(), scenario.getValue()))
                .collect(joining("\n\n"));
    }

    private static String step(Guidance guidance) {
        var link = guidance.link();
        var line = "  %s. %s".formatted(guidance.step(), guidance.text());
        return link == null ? line : line + "\n     " + link;
    }

    private List<String> ways() {
        List<String> lines = new ArrayList<>();
        lines.add("To acknowledge, which stops the escalation,");
        if (story.ways().link() != null) {
            lines.add("- open %s".formatted(story.ways().link()));
        }
        if (story.ways().replyCode() != null) {
            lines.add("- reply %s".formatted(story.ways().replyCode()));
        }
        lines.add("- send this to %s/graphql:".formatted(gateway));
        lines.add("  mutation { acknowledgeIncident(id: \"%s\") { state } }"
                .formatted(story.incident().id()));
        return lines;
    }

    private static String line(String text) {
        return Words.cut(Words.oneLine(text), MOST_OF_ONE);
    }
}
