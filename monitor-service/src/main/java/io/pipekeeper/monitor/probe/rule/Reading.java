package io.pipekeeper.monitor.probe.rule;

import io.pipekeeper.monitor.probe.rule.Answer.Count;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One answer, judged.
 *
 * @param text what was seen, with numbers
 * @param cause why it is not good, in words that stay the same while it stays bad in the same way
 * @param count what to keep for the next answer, where only the growth of a count matters
 */
public record Reading(
        Level level,
        String text,
        String cause,
        @Nullable Duration latency,
        @Nullable Double value,
        @Nullable Count count) {

    /** A reading without a number. */
    static Reading of(Level level, String text, @Nullable Duration latency) {
        return new Reading(level, text, text, latency, null, null);
    }

    /** The same, with a count to keep. */
    public Reading keeping(@Nullable Count kept) {
        return new Reading(level, text, cause, latency, value, kept);
    }

    /** The same, found too slow. */
    Reading slow(Level how, String limit, String took) {
        return new Reading(how.or(level), text + " in " + took + ", " + limit, "slow: " + limit, latency, value, count);
    }
}
