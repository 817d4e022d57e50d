package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a number of the period is from that of earlier ones: in percent, or in the deviations that are usual.
 *
 * @param inDeviations whether it is told in deviations
 */
public record Change(Metric of, Base base, boolean inDeviations) implements Measure {

    /** Further back than a year of days nothing looks. */
    private static final int MOST = 366;

    private static final int DAYS = 7;
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 3;

    /** Reads the check `change`: `of` a number, `against` earlier periods, in a `scale`. */
    public static Measure read(RuleText text) {
        var against = text.choice("against", List.of("previous", "average", "weekday", "expected"));
        if (against.equals("expected")) {
            return FromExpected.read(text, of(text));
        }
        var base = base(text, against);
        if (base.lookBack() > MOST) {
            throw new IllegalArgumentException(
                    "a change looks back at up to %d periods, not %d".formatted(MOST, base.lookBack()));
        }
        var scale = text.choice("scale", List.of("percent", "deviations"));
        var by = text.texts("by");
        return by.isEmpty()
                ? new Change(of(text), base, scale.equals("deviations"))
                : new SegmentChange(of(text), base, by);
    }

    static Metric of(RuleText text) {
        var of = text.required("of");
        return of.equals("rowCount") ? new Metric.Rows(text.filter()) : new Metric.Written(SqlGate.expression(of));
    }

    private static Base base(RuleText text, String against) {
        var periods = text.number("periods", usual(against));
        if (periods < 1) {
            throw new IllegalArgumentException(
                    "a change looks back at 1 to %d periods, not %d".formatted(MOST, periods));
        }
        if (against.equals("weekday")) {
            if (text.table().due().grain() != Grain.DAY) {
                throw new IllegalArgumentException(
                        "only days have a weekday: the frequency of the contract is not 1 d");
            }
            return new Base.Weekday(
                    periods,
                    text.number("atLeast", Math.min(periods, FEWEST_WEEKS)),
                    text.table().due().days().calendar());
        }
        return periods == 1
                ? new Base.Previous()
                : new Base.Average(periods, text.number("atLeast", (periods + 1) / 2));
    }

    private static int usual(String against) {
        return switch (against) {
            case "weekday" -> WEEKS;
            case "average" -> DAYS;
            default -> 1;
        };
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(of, base.lookBack()));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.number(of, occasion.period())) {
            case Fact.Quantity(var current) ->
                base.explained(
                        Past.of(base, occasion, period -> number(answers, period))
                                .compared(base, numbers -> from(numbers, current)),
                        occasion.period());
            case Fact.Absent() ->
                new Observation.Nothing("no rows for " + occasion.period().key());
            case Fact other -> Observation.of(other, unit());
        };
    }

    @Override
    public Unit unit() {
        return inDeviations ? Unit.DEVIATIONS : Unit.PERCENT;
    }

    @Override
    public String formula() {
        return inDeviations
                ? "(x - median) / (1.4826 x median of |x - median|), x = %s, of %s"
                        .formatted(Expressions.inWords(of), base.inWords())
                : "100 x (x - base) / |base|, x = %s, base = %s".formatted(Expressions.inWords(of), base.inWords());
    }

    @Override
    public String expectation(Bounds bounds) {
        return "%s, from %s".formatted(bounds.inWords(unit()), base.inWords());
    }

    private @Nullable BigDecimal number(Answers answers, Period period) {
        return answers.number(of, period) instanceof Fact.Quantity(var value) ? value : null;
    }

    private Observation from(List<BigDecimal> numbers, BigDecimal current) {
        return inDeviations
                ? Movement.inDeviations(numbers, current)
                : Movement.between(base.middle(numbers), current, numbers.size());
    }
}
