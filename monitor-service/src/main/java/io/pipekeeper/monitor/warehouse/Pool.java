package io.pipekeeper.monitor.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections that wait to be used again. How many are in use is not its business.
 *
 * <p>Whether one still works shows when it begins its next session, which costs a round trip anyway.
 */
final class Pool {

    /** Nothing lives longer: addresses and rights change, and a new primary wants to be found. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(Wire wire, Instant since) {}

    /** The one used last, if it got in with this login; those that did not are closed. */
    Optional<Wire> take(Login login) {
        for (var next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            if (next.wire().login().equals(login)) {
                return Optional.of(next.wire());
            }
            next.wire().drop();
        }
        return Optional.empty();
    }

    void give(Wire wire, Instant now) {
        if (wire.opened().plus(LONGEST_LIFE).isBefore(now)) {
            wire.drop();
        } else {
            idle.addFirst(new Idle(wire, now));
        }
    }

    /** Closes what nobody has used since then. */
    void closeUnusedSince(Instant then) {
        for (var entry : idle) {
            if (!entry.since().isAfter(then) && idle.remove(entry)) {
                entry.wire().drop();
            }
        }
    }

    int size() {
        return idle.size();
    }
}
