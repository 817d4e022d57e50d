package io.pipekeeper.monitor.alert.outbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell oncall.
 *
 * @param dedupKey events with the same key arrive in the order in which they were added
 * @param payload the `payload` of the Events API, as JSON
 * @param behind a key whose earlier events must arrive first; null when there is none
 */
public record Event(
        String dedupKey,
        Action action,
        String payload,
        @Nullable String behind) {

    /** What happened. */
    public enum Action {
        TRIGGER,
        RESOLVE;

        /** How the Events API writes it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
