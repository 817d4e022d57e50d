package io.pipekeeper.monitor.deadline;

import java.time.Instant;

/** What is known about the completion of a period. */
sealed interface Evidence {

    /** It was complete at this instant. */
    record Complete(Instant at) implements Evidence {}

    /** It is not complete. */
    record Incomplete() implements Evidence {}

    /** The evidence could not be read. */
    record Unreadable(String why) implements Evidence {}

    /** Of two witnesses the one who saw it complete first is believed; one who cannot tell proves nothing. */
    default Evidence or(Evidence other) {
        if (this instanceof Complete(var mine)) {
            return other instanceof Complete(var theirs) && theirs.isBefore(mine) ? other : this;
        }
        if (other instanceof Complete) {
            return other;
        }
        return this instanceof Unreadable ? this : other;
    }
}
