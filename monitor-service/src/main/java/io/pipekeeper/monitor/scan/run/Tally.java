package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what the passes over a table have answered: parts to periods. */
final class Tally {

    private final Period whole;
    private final Map<Period, Map<Metric, Fact>> buckets = new TreeMap<>();
    private final Map<Metric, Fact.Broken> broken = new HashMap<>();
    private long rowsRead;

    /** @param whole to which period the rows of a table without a period column are counted */
    Tally(Period whole) {
        this.whole = whole;
    }

    /** A part of a period: the values by which it is told apart, and its metrics. */
    record Part(Period period, List<@Nullable Object> values, Map<Metric, Fact> facts) {}

    /** Adds rows of period, so many values, and metrics; answers the parts. */
    List<Part> add(List<Metric> metrics, int width, List<List<@Nullable Object>> rows) {
        List<Part> parts = new ArrayList<>();
        for (var row : rows) {
            Map<Metric, Fact> facts = new HashMap<>();
            for (int i = 0; i < metrics.size(); i++) {
                facts.put(metrics.get(i), Fact.of(row.get(1 + width + i)));
            }
            var part = new Part(period(row.getFirst()), row.subList(1, 1 + width), facts);
            var bucket = buckets.computeIfAbsent(part.period(), none -> new LinkedHashMap<>());
            facts.forEach((metric, fact) -> bucket.merge(metric, fact, (one, other) -> merged(metric, one, other)));
            parts.add(part);
            rowsRead +=
                    number(facts.getOrDefault(Metric.rows(), new Fact.Absent())).longValue();
        }
        return parts;
    }

    void breaks(Metric metric, Fact.Broken why) {
        broken.put(metric, why);
    }

    /** How many rows the passes have read, as far as they have counted them. */
    long rowsRead() {
        return rowsRead;
    }

    boolean isBroken(Metric metric) {
        return broken.containsKey(metric);
    }

    Facts facts() {
        return new Facts(new TreeMap<>(buckets), broken);
    }

    Period period(@Nullable Object start) {
        return start instanceof Date date ? new Period(whole.grain(), date.toLocalDate()) : whole;
    }

    /** The metric of two sets of rows together. */
    static Fact merged(Metric metric, Fact one, Fact other) {
        if (one instanceof Fact.Absent || other instanceof Fact.Odd) {
            return other;
        }
        if (other instanceof Fact.Absent || one instanceof Fact.Odd) {
            return one;
        }
        return metric instanceof Metric.Aggregate(var function, var expression, var where)
                        && function != Metric.Function.SUM
                ? further(function == Metric.Function.MAX, one, other)
                : new Fact.Quantity(number(one).add(number(other)));
    }

    private static Fact further(boolean greater, Fact one, Fact other) {
        var order = one instanceof Fact.Moment(var first) && other instanceof Fact.Moment(var second)
                ? first.compareTo(second)
                : number(one).compareTo(number(other));
        return order > 0 == greater ? one : other;
    }

    private static BigDecimal number(Fact fact) {
        return fact instanceof Fact.Quantity(var value) ? value : BigDecimal.ZERO;
    }
}
