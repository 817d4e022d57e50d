package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;

/** An aggregate of the rows of a period, or of the span that ends with it. */
public record Aggregate(Ask.Value of, boolean percent) implements Measure {

    /** Reads the check `aggregate`: `of` rows or an aggregate, over a `span`. */
    public static Aggregate read(RuleText text) {
        return new Aggregate(Figure.read(text).ask(text.table(), 0), text.percent());
    }

    @Override
    public List<Ask> asks() {
        return List.of(of);
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        var number = answers.number(of, occasion.period());
        return number instanceof Fact.Absent
                ? new Observation.Nothing("no rows for " + occasion.period().key())
                : Observation.of(number, unit());
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None(
                "no row is wrong by itself, all of them together are; compare the parts of the number");
    }

    @Override
    public Unit unit() {
        return percent ? Unit.PERCENT : Unit.NONE;
    }

    @Override
    public String formula() {
        return Figure.inWords(of);
    }
}
