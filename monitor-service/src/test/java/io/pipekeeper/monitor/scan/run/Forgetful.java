package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Table;
import java.time.Instant;
import java.util.Map;

/** Nothing is remembered: everything is read. */
final class Forgetful implements Memory {

    @Override
    public Map<Period, Map<State, Fact>> recall(Table table, Map<State, Period> from, Period to) {
        return Map.of();
    }

    @Override
    public void keep(Table table, Map<Period, Map<State, Fact>> facts, Instant at) {
        // That is the point.
    }
}
