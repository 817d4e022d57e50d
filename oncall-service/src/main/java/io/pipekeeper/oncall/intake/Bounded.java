package io.pipekeeper.oncall.intake;

import io.pipekeeper.subgraph.caller.MachineKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes from outside, brought into the bounds of what is stored. */
public final class Bounded {

    private static final Duration OLDEST = Duration.ofDays(1);
    private static final int KEY_MOST = 255;

    /** What an index entry holds well, whatever the characters. */
    private static final int GROUP_MOST_BYTES = 500;

    private Bounded() {}

    /** Without blanks around it, and without the one character that PostgreSQL does not store. */
    public static String text(String given) {
        return given.replace('\0', '\uFFFD').strip();
    }

    /** The same, cut where it is too long. */
    public static String line(String given, int most) {
        var text = text(given);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** A dedup key; one that is too long is replaced by its hash. */
    public static String key(String given) {
        var key = text(given);
        return key.length() <= KEY_MOST ? key : hash(key);
    }

    /** The key of a group; one that is too long is replaced by its hash. */
    public static String group(String given) {
        var group = text(given);
        return group.getBytes(StandardCharsets.UTF_8).length <= GROUP_MOST_BYTES ? group : hash(group);
    }

    /** The tool's own time, unless it is in the future or so old that its clock must be wrong. */
    public static Instant time(@Nullable Instant told, Instant now) {
        return told == null || told.isAfter(now) || told.isBefore(now.minus(OLDEST)) ? now : told;
    }

    private static String hash(String text) {
        return "sha256:" + MachineKey.of(text).sha256();
    }
}
