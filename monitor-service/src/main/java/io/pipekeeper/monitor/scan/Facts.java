package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scan of a table measured, by period and metric.
 *
 * @param broken metrics that could not be measured, and why; they are in no bucket
 */
public record Facts(NavigableMap<Period, Map<Metric, Fact>> buckets, Map<Metric, Fact.Broken> broken) {

    public Facts {
        buckets = Collections.unmodifiableNavigableMap(new TreeMap<>(buckets));
        broken = Map.copyOf(broken);
    }

    /** The metric for the rows of a period. */
    public Fact of(Metric metric, Period period) {
        Fact.@Nullable Broken failure = broken.get(metric);
        if (failure != null) {
            return failure;
        }
        return buckets.getOrDefault(period, Map.of()).getOrDefault(metric, new Fact.Absent());
    }

    /** How many rows the period has; zero when it is not there. */
    public long rows(Period period) {
        return of(Metric.rows(), period) instanceof Fact.Quantity(var count) ? count.longValue() : 0;
    }

    /** The greatest moment of a metric over all periods that were scanned. */
    public Fact newest(Metric metric) {
        Fact.@Nullable Broken failure = broken.get(metric);
        if (failure != null) {
            return failure;
        }
        return buckets.values().stream()
                .map(bucket -> bucket.get(metric))
                .filter(Fact.Moment.class::isInstance)
                .map(Fact.Moment.class::cast)
                .max((one, other) -> one.value().compareTo(other.value()))
                .<Fact>map(moment -> moment)
                .orElseGet(Fact.Absent::new);
    }

    /** The newest period that has rows and is not after the given one. */
    public Optional<Period> newestArrived(Period notAfter) {
        return Optional.ofNullable(buckets.floorKey(notAfter)).filter(period -> rows(period) > 0);
    }
}
