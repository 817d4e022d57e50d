package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which period of which table is looked at, and when.
 *
 * @param excluded earlier periods that are no base to compare with: they failed, or were excused
 */
public record Occasion(Table table, Period period, Instant at, Set<Period> excluded) {

    public Occasion {
        excluded = Set.copyOf(excluded);
    }

    ZoneId zone() {
        return table.due().zone();
    }

    boolean isBase(Period earlier) {
        return !excluded.contains(earlier);
    }
}
