package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.time.Instant;
import java.util.Map;

/** What earlier surveys have measured of a table, so that nothing has to be read twice. */
public interface Memory {

    /**
     * What is known of periods; one without rows is known as such.
     *
     * @param from for each state, the first period of which it is asked
     * @param to the last one
     */
    Map<Period, Map<State, Fact>> recall(Table table, Map<State, Period> from, Period to);

    /** Keeps facts, in the place of what was known of the same metrics and periods. */
    void keep(Table table, Map<Period, Map<State, Fact>> facts, Instant at);
}
