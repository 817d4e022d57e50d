package io.pipekeeper.monitor.scan.formula;

import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Works a formula out in decimals. What is divided has 34 digits, where PostgreSQL's numeric has at least 16; nothing with
 * anything is nothing, as in SQL.
 */
final class Calculation {

    private static final MathContext DIVIDED = MathContext.DECIMAL128;

    private final Function<Metric, Fact> facts;

    Calculation(Function<Metric, Fact> facts) {
        this.facts = facts;
    }

    Fact of(Formula formula) {
        return switch (formula) {
            case Formula.Of(var metric) -> fact(metric);
            case Formula.Average average -> divided(fact(average.sum()), orNothing(fact(average.count())));
            case Formula.Variance variance -> spread(variance);
            case Formula.Constant(var value) -> new Fact.Quantity(value);
            case Formula.Arithmetic(var left, var operator, var right) -> applied(of(left), operator, of(right));
            case Formula.Cast(var of, var type) -> of(of);
            case Formula.Negative(var of) -> changed(of(of), BigDecimal::negate);
            case Formula.NullIf(var of, var none) -> unless(of(of), of(none));
            case Formula.Coalesce(var among) -> first(among);
            case Formula.Absolute(var of) -> changed(of(of), BigDecimal::abs);
            case Formula.Rounded(var of, var decimals) ->
                changed(of(of), value -> value.setScale(decimals, RoundingMode.HALF_UP));
        };
    }

    /** Of no rows there are none; of everything else there is nothing. */
    private Fact fact(Metric metric) {
        return switch (facts.apply(metric)) {
            case Fact.Absent absent -> metric instanceof Metric.Rows ? new Fact.Quantity(BigDecimal.ZERO) : absent;
            case Fact.Moment moment -> new Fact.Odd("a point in time");
            case Fact other -> other;
        };
    }

    private static Fact applied(Fact left, Operator operator, Fact right) {
        return switch (operator) {
            case PLUS -> joined(left, right, BigDecimal::add);
            case MINUS -> joined(left, right, BigDecimal::subtract);
            case TIMES -> joined(left, right, BigDecimal::multiply);
            case DIVIDED_BY -> divided(left, right);
        };
    }

    private static Fact divided(Fact left, Fact right) {
        var isKnown = left instanceof Fact.Quantity && right instanceof Fact.Quantity;
        return isKnown && isZero(right)
                ? new Fact.Broken(Problem.RUNTIME, "division by zero")
                : joined(left, right, (one, other) -> one.divide(other, DIVIDED));
    }

    /** (n x sum of squares - square of the sum) / (n x n), or / (n x (n - 1)) of a sample. */
    private Fact spread(Formula.Variance variance) {
        var count = fact(variance.count());
        var sum = fact(variance.sum());
        var squares = joined(count, fact(variance.squares()), BigDecimal::multiply);
        var apart = joined(squares, joined(sum, sum, BigDecimal::multiply), BigDecimal::subtract);
        var freedom = variance.spread().isSample() ? changed(count, n -> n.subtract(BigDecimal.ONE)) : count;
        var spread = divided(apart, orNothing(joined(count, freedom, BigDecimal::multiply)));
        var rounded = changed(spread, value -> value.max(BigDecimal.ZERO)); // binary fractions may miss zero
        return variance.spread().isDeviation() ? changed(rounded, value -> value.sqrt(DIVIDED)) : rounded;
    }

    private static Fact orNothing(Fact count) {
        return isZero(count) ? new Fact.Absent() : count;
    }

    private static Fact unless(Fact value, Fact none) {
        if (value instanceof Fact.Broken || !(none instanceof Fact.Broken)) {
            return value.equals(none) ? new Fact.Absent() : value;
        }
        return none;
    }

    private Fact first(List<Formula> among) {
        return among.stream()
                .map(this::of)
                .filter(fact -> !(fact instanceof Fact.Absent))
                .findFirst()
                .orElseGet(Fact.Absent::new);
    }

    private static Fact changed(Fact fact, UnaryOperator<BigDecimal> change) {
        return fact instanceof Fact.Quantity(var value) ? new Fact.Quantity(change.apply(value)) : fact;
    }

    /** What could not be measured spoils all, then what is not there, then what is no number. */
    private static Fact joined(Fact one, Fact other, BinaryOperator<BigDecimal> operator) {
        if (one instanceof Fact.Quantity(var left) && other instanceof Fact.Quantity(var right)) {
            return new Fact.Quantity(operator.apply(left, right));
        }
        return severity(one) >= severity(other) ? one : other;
    }

    private static int severity(Fact fact) {
        return switch (fact) {
            case Fact.Quantity quantity -> 0;
            case Fact.Moment moment -> 1;
            case Fact.Parts parts -> 1;
            case Fact.Odd odd -> 1;
            case Fact.Absent absent -> 2;
            case Fact.Broken broken -> 3;
        };
    }

    private static boolean isZero(Fact fact) {
        return fact instanceof Fact.Quantity(var value) && value.signum() == 0;
    }
}
