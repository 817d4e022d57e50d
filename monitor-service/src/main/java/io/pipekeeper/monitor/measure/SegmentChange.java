package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.sql.Expressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a number is from that of earlier periods, in percent, in the segment where it has moved the most. A segment
 * that was there before and has no rows now has lost all it had; one without enough of a past is too young.
 */
record SegmentChange(Formula of, Base base, List<String> by) implements Measure {

    private static final int MOST_SHOWN = 3;
    private static final Comparator<Moved> MOST_FIRST = Comparator.<Moved, BigDecimal>comparing(
                    moved -> moved.change() instanceof Observation.Amount amount
                            ? amount.value().abs()
                            : null,
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(Moved::segment);

    SegmentChange {
        by = List.copyOf(by);
    }

    /** A segment, and how far it has moved. */
    private record Moved(String segment, Observation change) {}

    @Override
    public List<Ask> asks() {
        return List.of(groups());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(groups())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, unit());
            case Answers.Result.Rows(var rows) -> greatest(segments(rows, occasion), occasion);
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("no row is wrong by itself; the verdict names the parts that moved");
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public String formula() {
        return "greatest of 100 x (x - base) / |base| by %s, x = %s, base = %s"
                .formatted(String.join(", ", by), Expressions.inWords(of), base.inWords());
    }

    @Override
    public String expectation(Bounds bounds) {
        return "%s by %s, from %s".formatted(bounds.inWords(unit()), String.join(", ", by), base.inWords());
    }

    private Observation greatest(Map<String, Map<Period, BigDecimal>> segments, Occasion occasion) {
        if (segments.values().stream().noneMatch(numbers -> numbers.containsKey(occasion.period()))) {
            return new Observation.Nothing("no rows for " + occasion.period().key());
        }
        List<Moved> moved = new ArrayList<>();
        segments.forEach((segment, numbers) -> {
            var earlier = Past.of(base, occasion, numbers::get).numbers();
            if (earlier.size() >= base.atLeast()) {
                var current = numbers.getOrDefault(occasion.period(), BigDecimal.ZERO);
                moved.add(new Moved(segment, Movement.between(base.middle(earlier), current, earlier.size())));
            }
        });
        if (moved.isEmpty()) {
            return new Observation.TooEarly("no segment has enough of a past to compare with");
        }
        moved.sort(MOST_FIRST);
        var text = moved.stream()
                .limit(MOST_SHOWN)
                .map(one -> "%s %s".formatted(one.segment(), one.change().text()))
                .collect(Collectors.joining("; "));
        var greatest = moved.getFirst().change() instanceof Observation.Amount(var value, var said, var points)
                ? new Observation.Amount(value, text, points)
                : new Observation.Beyond(text);
        return base.explained(greatest, occasion.period());
    }

    private static Map<String, Map<Period, BigDecimal>> segments(List<List<@Nullable Object>> rows, Occasion occasion) {
        Map<String, Map<Period, BigDecimal>> segments = new TreeMap<>();
        for (var row : rows) {
            var segment =
                    row.subList(1, row.size() - 1).stream().map(String::valueOf).collect(Collectors.joining(" / "));
            if (row.getFirst() instanceof java.sql.Date day
                    && Fact.of(row.getLast()) instanceof Fact.Quantity(var value)) {
                var period = new Period(occasion.period().grain(), day.toLocalDate());
                segments.computeIfAbsent(segment, none -> new HashMap<>()).put(period, value);
            }
        }
        return segments;
    }

    private Ask groups() {
        return new Ask.Groups(by, of, base.lookBack());
    }
}
