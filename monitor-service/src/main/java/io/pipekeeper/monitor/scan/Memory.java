package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What earlier surveys have measured of a table, so that nothing has to be read twice. */
public interface Memory {

    /** What is known of the periods from one to another, both included; a period without rows is known as such. */
    Map<Period, Map<Metric, Fact>> recall(Table table, Collection<Metric> metrics, Period from, Period to);

    /** Keeps facts, in the place of what was known of the same metrics and periods. */
    void keep(Table table, Map<Period, Map<Metric, Fact>> facts, Instant at);
}
