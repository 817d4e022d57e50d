package io.pipekeeper.oncall.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of what a tool said.
 *
 * @param alert the alert that it is about; null when there is none
 * @param incident the incident of that alert
 */
public record AlertOutcome(@Nullable UUID alert, @Nullable UUID incident, Decision decision) {

    /** What was decided. */
    public enum Decision {
        /** An incident was opened. */
        OPENED,
        /** A new alert joined an open incident. */
        JOINED_INCIDENT,
        /** The alert was known and is open. */
        REPEATED,
        /** The incident is acknowledged. */
        ACKNOWLEDGED,
        /** The alert is over. */
        RESOLVED,
        /** No such alert is open, so nothing happens. */
        NOTHING_OPEN
    }

    static AlertOutcome nothingOpen() {
        return new AlertOutcome(null, null, Decision.NOTHING_OPEN);
    }
}
