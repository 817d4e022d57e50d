package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a template leaves open, written `{pipeline}`. */
enum Placeholder {
    /** The name of the pipeline. */
    PIPELINE("pipeline", true),
    /** What is wrong, as the tool that found it says. */
    SUMMARY("summary", false),
    /** How bad it is, in a word. */
    SEVERITY("severity", true),
    /** When it was detected. */
    SINCE("since", true),
    /** When it was over. */
    UNTIL("until", true),
    /** What it means for those who use the numbers. */
    IMPACT("impact", true),
    /** The pipelines that are built from it. */
    DOWNSTREAM("downstream", false),
    /** Who owns the pipeline. */
    OWNER("owner", false),
    /** When they hear more. */
    NEXT_UPDATE("nextUpdate", true),
    /** The id to name when one asks. */
    INCIDENT("incident", true);

    private final String word;
    private final boolean isForEverybody;

    Placeholder(String word, boolean isForEverybody) {
        this.word = word;
        this.isForEverybody = isForEverybody;
    }

    /** Investors are not told what is internal. */
    boolean isFor(Audience audience) {
        return isForEverybody || audience != Audience.INVESTORS;
    }

    static Optional<Placeholder> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** What may be left open for an audience, for people who got it wrong. */
    static String known(Audience audience) {
        return Arrays.stream(values())
                .filter(one -> one.isFor(audience))
                .map(one -> "{" + one.word + "}")
                .collect(Collectors.joining(", "));
    }
}
