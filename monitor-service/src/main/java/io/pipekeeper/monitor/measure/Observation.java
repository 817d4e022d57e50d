package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;

/** What was seen for one check: a number to judge, or the reason why there is none. */
public sealed interface Observation {

    /** The text for people. */
    String text();

    /**
     * A number that bounds can judge.
     *
     * @param points how many numbers of earlier periods it is built on; zero when it stands for itself
     */
    record Amount(BigDecimal value, String text, int points) implements Observation {

        public Amount(BigDecimal value, String text) {
            this(value, text, 0);
        }
    }

    /** Beyond every bound: a change from zero, NaN, an infinity. */
    record Beyond(String text) implements Observation {}

    /** There are no rows to judge. */
    record Nothing(String text) implements Observation {}

    /** It is too early to judge. */
    record TooEarly(String text) implements Observation {}

    /** It could not be measured. */
    record Unmeasured(Problem problem, String text) implements Observation {}

    /** Nobody here can measure it. */
    record Elsewhere(String text) implements Observation {}

    /** The same, with something that one should know about it. */
    default Observation noting(String remark) {
        var text = text() + "; " + remark;
        return switch (this) {
            case Amount(var value, var said, var points) -> new Amount(value, text, points);
            case Beyond beyond -> new Beyond(text);
            case Nothing nothing -> new Nothing(text);
            case TooEarly tooEarly -> new TooEarly(text);
            case Unmeasured(var problem, var said) -> new Unmeasured(problem, text);
            case Elsewhere elsewhere -> new Elsewhere(text);
        };
    }

    /** A number that counts something. */
    static Observation amount(BigDecimal value, Unit unit) {
        return new Amount(value, unit.of(value));
    }

    /** What a single fact says by itself. */
    static Observation of(Fact fact, Unit unit) {
        return switch (fact) {
            case Fact.Quantity(var value) -> amount(value, unit);
            case Fact.Odd(var text) -> new Beyond(text);
            case Fact.Moment moment -> new Beyond("a point in time, which is not a number");
            case Fact.Parts(var segments) -> new Beyond("%d segments".formatted(segments.size()));
            case Fact.Absent() -> new Nothing("no value");
            case Fact.Broken(var problem, var message) -> new Unmeasured(problem, message);
        };
    }
}
