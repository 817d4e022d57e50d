package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** How far a number of the period is from the mean of that of earlier periods, in percent. */
public record Change(Metric of, int periods) implements Measure {

    /** Further back than a year of days nothing looks. */
    private static final int MOST = 366;

    public Change {
        if (periods < 1 || periods > MOST) {
            throw new IllegalArgumentException(
                    "a change looks back at 1 to %d periods, not %d".formatted(MOST, periods));
        }
    }

    /** Reads the check `change`. */
    public static Change read(RuleText text) {
        if (text.table().periodColumn() == null) {
            throw new IllegalArgumentException("the check change needs a property of the table that is `partitioned`");
        }
        var of = text.required("of");
        var metric =
                of.equals("rowCount") ? new Metric.Rows(text.filter()) : new Metric.Written(SqlGate.expression(of));
        return new Change(metric, text.number("periods", 1));
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(of, periods));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.number(of, occasion.period())) {
            case Fact.Quantity(var current) -> from(earlier(answers, occasion), current, occasion);
            case Fact.Absent() ->
                new Observation.Nothing("no rows for " + occasion.period().key());
            case Fact other -> Observation.of(other, Unit.NONE);
        };
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public String formula() {
        var base = periods == 1 ? "x of the period before" : "mean of x over the %d periods before".formatted(periods);
        return "100 x (x - base) / |base|, x = %s, base = %s".formatted(of.inWords(), base);
    }

    @Override
    public String expectation(Bounds bounds) {
        var words = bounds.inWords(unit());
        return periods == 1
                ? words + ", from the period before"
                : "%s, from the mean of the %d periods before".formatted(words, periods);
    }

    private List<BigDecimal> earlier(Answers answers, Occasion occasion) {
        List<BigDecimal> earlier = new ArrayList<>();
        for (int back = 1; back <= periods; back++) {
            if (answers.number(of, occasion.period().plus(-back)) instanceof Fact.Quantity(var value)) {
                earlier.add(value);
            }
        }
        return earlier;
    }

    private static Observation from(List<BigDecimal> earlier, BigDecimal current, Occasion occasion) {
        if (earlier.isEmpty()) {
            return new Observation.TooEarly(
                    "nothing to compare with before " + occasion.period().key());
        }
        var sum = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(earlier.size()), MathContext.DECIMAL64);
        return Movement.between(mean, current, earlier.size());
    }
}
