package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A runbook's file: front matter in YAML between two lines of dashes, then Markdown with one section per scenario.
 *
 * <p>The file carries the runbook's id as its name, so that a link to it can be made from the id alone.
 */
final class RunbookFile {

    private static final String DASHES = "---";

    private final FileInput file;
    private final FrontMatter front;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private RunbookFile(FileInput file) {
        this.file = file;
        var lines = file.content().lines().toList();
        var end = endOfFrontMatter(lines);
        if (end < 0) {
            throw fault(1, "no front matter; the file begins with YAML between two lines of '---'");
        }
        var yaml = String.join("\n", lines.subList(0, end));
        this.front = YamlFile.read(new FileInput(file.path(), yaml), FrontMatter.class);
        Section.of(body(lines, end)).forEach(section -> sections.put(section.title(), section));
    }

    /** The runbook in a file; throws {@link InvalidInputException} with file and line of the first fault. */
    static Runbook parse(FileInput file) {
        return new RunbookFile(file).runbook();
    }

    /** The text of a runbook's file below its front matter, with as many empty lines above it. */
    static String body(String content) {
        var lines = content.lines().toList();
        return String.join("\n", body(lines, endOfFrontMatter(lines)));
    }

    private Runbook runbook() {
        requireName();
        var scenarios = front.scenarios().stream().map(this::scenario).toList();
        requireScenarioForEachSectionWithSteps();
        return new Runbook(front.id(), front.title(), new Pipeline(front.pipeline()), scenarios, file.content());
    }

    private void requireName() {
        var name = front.id() + ".md";
        if (!file.path().equals(name) && !file.path().endsWith("/" + name)) {
            throw YamlFile.fault(file, "id " + front.id(), "the file of this runbook must be called " + name);
        }
    }

    private Scenario scenario(FrontMatter.Entry entry) {
        var section = sections.get(entry.title());
        if (section == null) {
            throw YamlFile.fault(
                    file,
                    "scenario " + entry.id(),
                    "no section '## %s'; sections are: %s"
                            .formatted(entry.title(), String.join(", ", sections.keySet())));
        }
        if (section.steps().isEmpty()) {
            throw fault(section.line(), "'%s' has no steps; write a numbered list".formatted(section.title()));
        }
        var checks = entry.checks().stream().map(Check::new).toList();
        return new Scenario(entry.id(), entry.title(), checks, entry.kinds(), steps(section.steps()));
    }

    private static List<Step> steps(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Step(i + 1, texts.get(i)))
                .toList();
    }

    /** Catches the title that was changed in one place only. */
    private void requireScenarioForEachSectionWithSteps() {
        var titles = front.scenarios().stream().map(FrontMatter.Entry::title).toList();
        sections.values().stream()
                .filter(section -> !section.steps().isEmpty() && !titles.contains(section.title()))
                .findFirst()
                .ifPresent(section -> {
                    throw fault(
                            section.line(),
                            "'%s' has steps, but no scenario of the front matter has this title; titles are: %s"
                                    .formatted(section.title(), String.join(", ", titles)));
                });
    }

    /** The index of the second line of dashes, or -1 unless the first one begins the file. */
    private static int endOfFrontMatter(List<String> lines) {
        var dashes = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stripTrailing().equals(DASHES))
                .limit(2)
                .toArray();
        return dashes.length == 2 && dashes[0] == 0 ? dashes[1] : -1;
    }

    /** The front matter gives way to empty lines, so that lines are counted as the author's editor counts them. */
    private static List<String> body(List<String> lines, int endOfFrontMatter) {
        return Stream.concat(
                        Collections.nCopies(endOfFrontMatter + 1, "").stream(),
                        lines.stream().skip(endOfFrontMatter + 1))
                .toList();
    }

    private InvalidInputException fault(int line, String problem) {
        return new InvalidInputException("INVALID_FILE", "%s:%d: %s".formatted(file.path(), line, problem));
    }
}
