package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a number of the period, or of the span that ends with it, is from that of earlier ones. */
public record Change(Ask.Value of, Comparison comparison) implements Measure {

    /** Reads the check `change`: `of` a number, `against` earlier periods, in a `scale`. */
    public static Measure read(RuleText text) {
        var against = text.choice("against", List.of("previous", "average", "weekday", "expected"));
        var figure = Figure.read(text);
        if (against.equals("expected")) {
            return FromExpected.read(text, figure.ask(text.table(), 0));
        }
        var comparison = Comparison.read(text, against, figure.span());
        var by = text.texts("by");
        if (by.isEmpty()) {
            return new Change(figure.ask(text.table(), comparison.base().lookBack()), comparison);
        }
        if (figure.span() != Span.PERIOD) {
            throw new IllegalArgumentException("a change `by` columns is one of single periods: leave out `span`");
        }
        return new SegmentChange(figure.of(), comparison.base(), by);
    }

    @Override
    public List<Ask> asks() {
        return List.of(of);
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
        return comparison.formula(Figure.inWords(of));
    }

    @Override
    public String expectation(Bounds bounds) {
        return comparison.expectation(bounds);
    }

    private @Nullable BigDecimal number(Answers answers, Period period) {
        return !Figure.isPartial(of, answers, period) && answers.number(of, period) instanceof Fact.Quantity(var value)
                ? value
                : null;
    }
}
