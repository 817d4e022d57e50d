package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.Reading;
import java.time.Instant;

/**
 * How a probe stands.
 *
 * @param failures answers in a row that were not good
 * @param since since when it is in this state
 */
record Standing(String name, Belief belief, int failures, Reading reading, Instant since, Instant seenAt) {

    private static final Reading NOTHING =
            new Reading(Level.NO_DATA, "not asked yet", "not asked yet", null, null, null);

    /** A probe of which nothing is known yet. */
    static Standing unknown(String name, Instant at) {
        return new Standing(name, Belief.NONE, 0, NOTHING, at, Instant.EPOCH);
    }

    /** What the next answer makes of it. */
    Standing after(Reading next, Patience patience, Instant at) {
        var kept = next.count() == null ? next.keeping(reading.count()) : next;
        var believed = belief.after(next.level(), patience);
        var count = next.level() == Level.OK ? 0 : failures + 1;
        return new Standing(name, believed, count, kept, believed.state() == state() ? since : at, at);
    }

    ProbeState state() {
        return belief.state();
    }
}
