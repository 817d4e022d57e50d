package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of earlier periods, and what that spares. Pure.
 *
 * @param lookBack for each metric, how many periods before the one in question it is needed of
 */
public record Recollection(Map<Period, Map<Metric, Fact>> known, Map<Metric, Integer> lookBack) {

    /** From which period on the table has to be read: the last ones are read again, since rows come late. */
    public Period readFrom(Table table, Period due) {
        if (table.periodColumn() == null) {
            return due; // such a table cannot say what it was before
        }
        var earliest = due.plus(-table.reread());
        for (var need : lookBack.entrySet()) {
            for (int back = need.getValue(); due.plus(-back).compareTo(earliest) < 0; back--) {
                if (!knows(need.getKey(), due.plus(-back))) {
                    earliest = due.plus(-back);
                }
            }
        }
        return earliest;
    }

    /** What was read, and what is known of the time before. */
    public Facts with(Facts read, Period from) {
        var buckets = new TreeMap<>(known);
        buckets.tailMap(from, true).clear();
        buckets.putAll(read.buckets());
        return new Facts(buckets, read.broken());
    }

    /** Facts that are new, or not as they were. */
    public Map<Period, Map<Metric, Fact>> changed(Facts read, Period from, Period to) {
        Map<Period, Map<Metric, Fact>> changed = new TreeMap<>();
        for (var period = from; period.compareTo(to) <= 0; period = period.plus(1)) {
            for (var metric : lookBack.keySet()) {
                var fact = read.of(metric, period);
                if (!(fact instanceof Fact.Broken) && !fact.equals(fact(metric, period))) {
                    changed.computeIfAbsent(period, none -> new HashMap<>()).put(metric, fact);
                }
            }
        }
        return changed;
    }

    /** The periods of which something is not as it was known. */
    public List<Period> reopened(Map<Period, Map<Metric, Fact>> changed, Period before) {
        List<Period> reopened = new ArrayList<>();
        changed.forEach((period, facts) -> {
            if (period.compareTo(before) < 0 && facts.keySet().stream().anyMatch(metric -> knows(metric, period))) {
                reopened.add(period);
            }
        });
        return reopened;
    }

    private boolean knows(Metric metric, Period period) {
        return fact(metric, period) != null;
    }

    private @Nullable Fact fact(Metric metric, Period period) {
        return known.getOrDefault(period, Map.of()).get(metric);
    }
}
