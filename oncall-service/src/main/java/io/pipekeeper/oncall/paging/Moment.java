package io.pipekeeper.oncall.paging;

import java.time.Duration;
import java.time.Instant;

/**
 * When pages are claimed.
 *
 * @param now by which they are due
 * @param real the real time, by which leases are counted: a clock that runs faster must not end a lease while a mail is under
 *     way
 */
record Moment(Instant now, Instant real, Duration lease) {

    Instant leaseUntil() {
        return real.plus(lease);
    }

    /** The first half of a lease is for sending, the second for writing down how that ended. */
    Instant sendUntil() {
        return real.plus(lease.dividedBy(2));
    }
}
