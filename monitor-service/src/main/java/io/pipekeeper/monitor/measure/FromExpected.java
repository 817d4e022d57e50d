package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;

/** How far a number of the period is from what it is expected to be, in percent. */
record FromExpected(Ask.Value of, Ask.Query expected) implements Measure {

    static FromExpected read(RuleText text, Ask.Value of) {
        var query = new Ask.Query(WrittenQuery.unended(text.required("expected")), "");
        return new FromExpected(of, WrittenQuery.checked(query, text.table()));
    }

    @Override
    public List<Ask> asks() {
        return List.of(of, expected);
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        if (!(answers.single(expected) instanceof Fact.Quantity(var base))) {
            return answers.single(expected) instanceof Fact.Broken broken
                    ? Observation.of(broken, unit())
                    : new Observation.TooEarly(
                            "nothing is expected of " + occasion.period().key());
        }
        return switch (answers.number(of, occasion.period())) {
            case Fact.Quantity(var current) -> Movement.between(base, current, 1);
            case Fact.Absent() ->
                new Observation.Nothing("no rows for " + occasion.period().key());
            case Fact other -> Observation.of(other, unit());
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("no row is wrong by itself; the verdict has both numbers");
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public String formula() {
        return "100 x (x - base) / |base|, x = %s, base = what is expected".formatted(Figure.inWords(of));
    }

    @Override
    public String expectation(Bounds bounds) {
        return bounds.inWords(unit()) + ", from what is expected";
    }
}
