package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads from the facts of a scan what one check is about. Pure: the same facts give the same observation.
 *
 * @param answer what the check's own query answered, when it has one
 */
record Observer(Facts facts, Fact answer, Period period, ZoneId zone, Instant at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    Observation observe(Measure measure) {
        return switch (measure) {
            case Measure.RowCount() -> rowCount();
            case Measure.Condition condition -> count(facts.of(condition.metric(), period), condition.percent());
            case Measure.Duplicates duplicates -> count(answer, duplicates.percent());
            case Measure.Members members -> missing(members);
            case Measure.Age age -> age(facts.newest(age.metric()));
            case Measure.Change change -> change(change);
            case Measure.Query query -> plain(answer, Unit.NONE);
            case Measure.Completion completion -> new Observation.Elsewhere("judged by the deadline ledger");
            case Measure.Foreign(var engine) -> new Observation.Elsewhere("written for the engine " + engine);
        };
    }

    /** No rows are an answer here, not a lack of one. */
    private Observation rowCount() {
        return facts.of(Metric.ROWS, period) instanceof Fact.Broken broken
                ? unmeasured(broken)
                : amount(BigDecimal.valueOf(facts.rows(period)), Unit.ROWS);
    }

    private Observation count(Fact count, boolean percent) {
        if (facts.rows(period) == 0 && !(count instanceof Fact.Broken)) {
            return noRows();
        }
        if (percent && count instanceof Fact.Quantity(var rows)) {
            var share = rows.multiply(HUNDRED).divide(BigDecimal.valueOf(facts.rows(period)), MathContext.DECIMAL64);
            return amount(share, Unit.PERCENT);
        }
        return plain(count, Unit.ROWS);
    }

    private Observation missing(Measure.Members members) {
        List<String> missing = new ArrayList<>();
        for (var member : members.members()) {
            switch (facts.of(members.metric(member), period)) {
                case Fact.Broken broken -> {
                    return unmeasured(broken);
                }
                case Fact.Quantity(var rows) when rows.signum() > 0 -> {}
                case Fact other -> missing.add(member);
            }
        }
        var names = missing.isEmpty() ? "" : ": " + String.join(", ", missing);
        var count = BigDecimal.valueOf(missing.size());
        return new Observation.Amount(count, Unit.MISSING.of(count) + names);
    }

    private Observation age(Fact newest) {
        return switch (newest) {
            case Fact.Moment(var moment) -> {
                var age = Duration.between(moment, at);
                var hours = BigDecimal.valueOf(age.toSeconds()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64);
                var text = "%d h old: newest from %s %s"
                        .formatted(age.toHours(), MINUTE.format(moment.atZone(zone)), zone);
                yield new Observation.Amount(hours, text);
            }
            case Fact.Absent() -> new Observation.Beyond("no data at all in the latest periods");
            case Fact.Broken broken -> unmeasured(broken);
            case Fact other -> new Observation.Unmeasured(Problem.DEFINITION, "the column is not a point in time");
        };
    }

    private Observation change(Measure.Change change) {
        return switch (facts.of(change.of(), period)) {
            case Fact.Quantity(var current) -> changeFrom(change, current);
            case Fact.Absent() -> noRows();
            case Fact other -> plain(other, Unit.NONE);
        };
    }

    private Observation changeFrom(Measure.Change change, BigDecimal current) {
        List<BigDecimal> earlier = new ArrayList<>();
        for (int back = 1; back <= change.periods(); back++) {
            if (facts.of(change.of(), period.plus(-back)) instanceof Fact.Quantity(var value)) {
                earlier.add(value);
            }
        }
        if (earlier.isEmpty()) {
            return new Observation.TooEarly("nothing to compare with before " + period.key());
        }
        var sum = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Change.between(sum.divide(BigDecimal.valueOf(earlier.size()), MathContext.DECIMAL64), current);
    }

    private static Observation plain(Fact fact, Unit unit) {
        return switch (fact) {
            case Fact.Quantity(var value) -> amount(value, unit);
            case Fact.Odd(var text) -> new Observation.Beyond(text);
            case Fact.Moment(var moment) -> new Observation.Beyond(moment.toString());
            case Fact.Absent() -> new Observation.Nothing("no value");
            case Fact.Broken broken -> unmeasured(broken);
        };
    }

    private Observation noRows() {
        return new Observation.Nothing("no rows for " + period.key());
    }

    private static Observation amount(BigDecimal value, Unit unit) {
        return new Observation.Amount(value, unit.of(value));
    }

    private static Observation unmeasured(Fact.Broken broken) {
        return new Observation.Unmeasured(broken.problem(), broken.message());
    }
}
