package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import java.util.Set;

/**
 * Earlier periods that are no base to compare with.
 *
 * @param failed they came out bad, and nobody called them normal
 * @param excused nobody was held to them
 */
public record Exclusions(Set<Period> failed, Set<Period> excused) {

    /** Every period is as good as another. */
    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

    public Exclusions {
        failed = Set.copyOf(failed);
        excused = Set.copyOf(excused);
    }
}
