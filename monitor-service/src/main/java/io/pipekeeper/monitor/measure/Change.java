package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.Expressions;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a number of the period is from that of earlier ones. */
public record Change(Metric of, Comparison comparison) implements Measure {

    /** Reads the check `change`: `of` a number, `against` earlier periods, in a `scale`. */
    public static Measure read(RuleText text) {
        var against = text.choice("against", List.of("previous", "average", "weekday", "expected"));
        if (against.equals("expected")) {
            return FromExpected.read(text, of(text));
        }
        var comparison = Comparison.read(text, against);
        var by = text.texts("by");
        return by.isEmpty() ? new Change(of(text), comparison) : new SegmentChange(of(text), comparison.base(), by);
    }

    static Metric of(RuleText text) {
        var of = text.required("of");
        return of.equals("rowCount") ? new Metric.Rows(text.filter()) : new Metric.Written(SqlGate.expression(of));
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Value(of, comparison.base().lookBack()));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.number(of, occasion.period())) {
            case Fact.Quantity(var current) -> comparison.of(current, occasion, period -> number(answers, period));
            case Fact.Absent() ->
                new Observation.Nothing("no rows for " + occasion.period().key());
            case Fact other -> Observation.of(other, unit());
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None(
                "no row is wrong by itself; the verdict has both numbers, and a change `by` columns names the part that moved");
    }

    @Override
    public Unit unit() {
        return comparison.unit();
    }

    @Override
    public String formula() {
        return comparison.formula(Expressions.inWords(of));
    }

    @Override
    public String expectation(Bounds bounds) {
        return comparison.expectation(bounds);
    }

    private @Nullable BigDecimal number(Answers answers, Period period) {
        return answers.number(of, period) instanceof Fact.Quantity(var value) ? value : null;
    }
}
