package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Segment;
import io.pipekeeper.monitor.scan.State;
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
    private final Masking masking;
    private final Map<Period, Map<State, Fact>> buckets = new TreeMap<>();
    private final Map<State, Fact.Broken> broken = new HashMap<>();
    private long rowsRead;

    /**
     * @param whole to which period the rows of a table without a period column are counted
     * @param masking by what the segments of a closed column are known
     */
    Tally(Period whole, Masking masking) {
        this.whole = whole;
        this.masking = masking;
    }

    /** A part of a period: the values by which it is told apart, and its metrics. */
    record Part(Period period, List<@Nullable Object> values, Map<Metric, Fact> facts) {}

    /** Adds rows of period, so many values, and metrics; answers the parts. */
    List<Part> add(List<Metric> metrics, int width, List<List<@Nullable Object>> rows) {
        var parts = parts(metrics, width, rows);
        for (var part : parts) {
            var bucket = bucket(part.period());
            part.facts().forEach((metric, fact) -> bucket.merge(metric, fact, metric::merged));
        }
        return parts;
    }

    /** The parts that rows of period, so many values, and metrics tell apart. */
    List<Part> parts(List<Metric> metrics, int width, List<List<@Nullable Object>> rows) {
        List<Part> parts = new ArrayList<>();
        for (var row : rows) {
            Map<Metric, Fact> facts = new HashMap<>();
            for (int i = 0; i < metrics.size(); i++) {
                facts.put(metrics.get(i), Fact.of(row.get(1 + width + i)));
            }
            parts.add(new Part(period(row.getFirst()), row.subList(1, 1 + width), facts));
            rowsRead += facts.get(Metric.rows()) instanceof Fact.Quantity(var count) ? count.longValue() : 0;
        }
        return parts;
    }

    /** Keeps what each segment has. */
    void breakDown(List<String> columns, List<Part> parts) {
        Map<Period, Map<Metric, Map<Segment, Fact>>> all = new TreeMap<>();
        for (var part : parts) {
            var ofPeriod = all.computeIfAbsent(part.period(), none -> new HashMap<>());
            part.facts()
                    .forEach((metric, fact) -> ofPeriod.computeIfAbsent(metric, none -> new HashMap<>())
                            .put(Segment.of(masking.named(columns, part.values())), fact));
        }
        all.forEach((period, metrics) -> metrics.forEach(
                (metric, segments) -> bucket(period).put(new Breakdown(columns, metric), new Fact.Parts(segments))));
    }

    void breaks(State state, Fact.Broken why) {
        broken.put(state, why);
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

    private Map<State, Fact> bucket(Period period) {
        return buckets.computeIfAbsent(period, none -> new LinkedHashMap<>());
    }
}
