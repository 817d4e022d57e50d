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
 * @param lookBack of how many periods before the one in question everything is needed
 */
public record Recollection(Map<Period, Map<State, Fact>> known, Map<State, Integer> lookBack) {

    /** Where there are more segments than that, they are read again instead of being remembered. */
    static final int MOST_SEGMENTS = 500;

    private static final Fact TOO_MANY = new Fact.Odd("more than %d segments".formatted(MOST_SEGMENTS));

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
    public Map<Period, Map<State, Fact>> changed(Facts read, Period from, Period to) {
        Map<Period, Map<State, Fact>> changed = new TreeMap<>();
        for (var period = from; period.compareTo(to) <= 0; period = period.plus(1)) {
            for (var state : lookBack.keySet()) {
                var fact = memorable(read.of(state, period));
                if (!(fact instanceof Fact.Broken) && !fact.equals(fact(state, period))) {
                    changed.computeIfAbsent(period, none -> new HashMap<>()).put(state, fact);
                }
            }
        }
        return changed;
    }

    /** The periods of which something is not as it was known. */
    public List<Period> reopened(Map<Period, Map<State, Fact>> changed, Period before) {
        List<Period> reopened = new ArrayList<>();
        changed.forEach((period, facts) -> {
            if (period.compareTo(before) < 0 && facts.keySet().stream().anyMatch(state -> knows(state, period))) {
                reopened.add(period);
            }
        });
        return reopened;
    }

    private static Fact memorable(Fact fact) {
        return fact instanceof Fact.Parts(var segments) && segments.size() > MOST_SEGMENTS ? TOO_MANY : fact;
    }

    private boolean knows(State state, Period period) {
        var fact = fact(state, period);
        return fact != null && !fact.equals(TOO_MANY);
    }

    private @Nullable Fact fact(State state, Period period) {
        return known.getOrDefault(period, Map.of()).get(state);
    }
}
