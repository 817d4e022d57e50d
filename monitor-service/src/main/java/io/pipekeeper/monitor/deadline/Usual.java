package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.TimeWords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something usually takes at most.
 *
 * @param atMost what 95 of 100 did not exceed
 * @param known by how many that is known
 */
record Usual(Duration atMost, int known) {

    /** So many are looked at. */
    static final int LAST = 20;

    private static final int ENOUGH = 5;

    /** Empty when too few are known to call anything usual. */
    static Optional<Usual> of(List<Duration> durations) {
        if (durations.size() < ENOUGH) {
            return Optional.empty();
        }
        var sorted = durations.stream().sorted().toList();
        var rank = (sorted.size() * 95 + 99) / 100;
        return Optional.of(new Usual(sorted.get(rank - 1), sorted.size()));
    }

    String inWords() {
        return "usually at most %s (%d runs)".formatted(TimeWords.of(atMost), known);
    }
}
