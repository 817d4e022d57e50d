package io.pipekeeper.monitor.scan;

import java.util.List;

/** A metric of each segment of a period: of the rows that have the same values in some columns. */
public record Breakdown(List<String> columns, Metric metric) implements State {

    public Breakdown {
        columns = List.copyOf(columns);
    }
}
