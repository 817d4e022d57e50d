package io.pipekeeper.monitor.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this replica knows of our access to a warehouse.
 *
 * @param reachable whether it let us in the last time; null before the first time
 * @param findings what our role may do beyond reading; null when nobody has looked, or nobody can
 * @param looked when somebody looked for that
 */
record Access(@Nullable Boolean reachable, @Nullable List<String> findings, Instant looked) {

    static final Access UNKNOWN = new Access(null, null, Instant.MIN);

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    Access reached(boolean success) {
        return new Access(success, findings, looked);
    }

    Access found(@Nullable List<String> whatever, Instant at) {
        return new Access(true, whatever, at);
    }

    /** Rights change: they are looked at every hour. A clock that was set back does not keep us from it. */
    boolean isStale(Instant at) {
        return looked.isAfter(at) || !looked.isAfter(at.minus(LOOK_AGAIN));
    }

    @Nullable
    Boolean readOnly() {
        return findings == null ? null : findings.isEmpty();
    }

    List<String> said() {
        return findings == null ? List.of() : findings;
    }
}
