package io.pipekeeper.monitor.probe.rule;

import java.time.Duration;

/** How often a target is asked and how long its answer is waited for, in real time whatever the clock shows. */
public record Rhythm(Duration every, Duration timeout) {

    public Rhythm {
        // Else a second one of us could ask while the first still waits.
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(every) > 0) {
            throw new IllegalArgumentException("timeoutSeconds must be more than 0 and at most periodSeconds");
        }
    }
}
