package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table, by period and what was measured of it.
 *
 * @param broken what could not be measured, and why; it is in no bucket
 */
public record Facts(NavigableMap<Period, Map<State, Fact>> buckets, Map<State, Fact.Broken> broken) {

    public Facts {
        buckets = Collections.unmodifiableNavigableMap(new TreeMap<>(buckets));
        broken = Map.copyOf(broken);
    }

    /** What was measured of a period. */
    public Fact of(State state, Period period) {
        Fact.@Nullable Broken failure = broken.get(state);
        if (failure != null) {
            return failure;
        }
        return buckets.getOrDefault(period, Map.of()).getOrDefault(state, new Fact.Absent());
    }

    /** The metric for the rows of the periods from one to another. */
    public Fact of(Metric metric, Period from, Period to) {
        return Stream.iterate(from, period -> period.compareTo(to) <= 0, period -> period.plus(1))
                .map(period -> of(metric, period))
                .reduce(new Fact.Absent(), metric::merged);
    }

    /** How many rows the period has; zero when it is not there. */
    public long rows(Period period) {
        return of(Metric.rows(), period) instanceof Fact.Quantity(var count) ? count.longValue() : 0;
    }

    /** Whether one of the periods from one to another has rows. */
    public boolean hasRows(Period from, Period to) {
        return of(Metric.rows(), from, to) instanceof Fact.Quantity(var count) && count.signum() > 0;
    }

    /** The greatest moment of a metric over all periods that were scanned; what is no moment, when there is something else. */
    public Fact newest(Metric metric) {
        Fact.@Nullable Broken failure = broken.get(metric);
        if (failure != null) {
            return failure;
        }
        return buckets.values().stream()
                .map(bucket -> bucket.getOrDefault(metric, new Fact.Absent()))
                .reduce(new Fact.Absent(), Facts::newer);
    }

    /** What is no moment stands, so that somebody hears of it. */
    private static Fact newer(Fact one, Fact other) {
        if (one instanceof Fact.Moment(var first) && other instanceof Fact.Moment(var second)) {
            return first.isBefore(second) ? other : one;
        }
        return other instanceof Fact.Absent || (other instanceof Fact.Moment && !(one instanceof Fact.Absent))
                ? one
                : other;
    }

    /** The newest period that has rows and is not after the given one. */
    public Optional<Period> newestArrived(Period notAfter) {
        return Optional.ofNullable(buckets.floorKey(notAfter)).filter(period -> rows(period) > 0);
    }
}
