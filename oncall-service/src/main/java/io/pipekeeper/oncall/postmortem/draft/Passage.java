package io.pipekeeper.oncall.postmortem.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Writes a section, line by line, and keeps the evidence that its lines name. What is too long ends with a word of it. */
final class Passage {

    private static final int LONGEST = 18_000;

    private final SectionKey key;
    private final List<String> lines = new ArrayList<>();
    private final SequencedSet<Evidence> evidence = new LinkedHashSet<>();
    private int length;
    private boolean full;

    Passage(SectionKey key) {
        this.key = key;
    }

    /** A line of Markdown with its evidence. */
    Passage line(String markdown, List<Evidence> proof) {
        var line = proof.isEmpty() ? markdown : "%s (%s)".formatted(markdown, refs(proof));
        if (length + line.length() > LONGEST) {
            if (!full) {
                lines.add("- More stands on the timeline.");
            }
            full = true;
            return this;
        }
        length += line.length() + 1;
        lines.add(line);
        evidence.addAll(proof);
        return this;
    }

    /** A point of a list. */
    Passage point(String markdown, List<Evidence> proof) {
        return line("- " + markdown, proof);
    }

    /** A point that says what something is: `- **Detected:** …`. */
    Passage fact(String name, String markdown, List<Evidence> proof) {
        return point("**%s:** %s".formatted(name, markdown), proof);
    }

    Passage fact(String name, String markdown) {
        return fact(name, markdown, List.of());
    }

    /** A row of a table. */
    Passage row(List<String> cells) {
        return line("| %s |".formatted(String.join(" | ", cells)), List.of());
    }

    /** Evidence that a row has named itself. */
    Passage cite(Evidence proof) {
        evidence.add(proof);
        return this;
    }

    DraftSection done() {
        return new DraftSection(key, String.join("\n", lines), List.copyOf(evidence));
    }

    private static String refs(List<Evidence> proof) {
        return proof.stream().map(Evidence::ref).collect(Collectors.joining(", "));
    }
}
