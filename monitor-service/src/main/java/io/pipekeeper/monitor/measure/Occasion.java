package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Which period of which table is looked at, and when.
 *
 * @param exclusions earlier periods that are no base to compare with
 */
public record Occasion(Table table, Period period, Instant at, Exclusions exclusions) {

    ZoneId zone() {
        return table.due().zone();
    }
}
