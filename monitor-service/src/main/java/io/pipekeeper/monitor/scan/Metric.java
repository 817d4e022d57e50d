package io.pipekeeper.monitor.scan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number or time over the rows of a period, which one scan can compute beside others. */
public sealed interface Metric extends State {

    /** How many rows there are, or how many of them fulfil a condition. */
    record Rows(@Nullable Condition where) implements Metric {}

    /** An aggregate of an expression over the rows, or over those that fulfil a condition. */
    record Aggregate(
            Function function, String expression, @Nullable Condition where) implements Metric {}

    /** An aggregate expression that somebody wrote into a contract, and that does not follow from its parts. */
    record Written(String sql) implements Metric {}

    /** Aggregates whose results for two sets of rows give the result for both together. */
    enum Function {
        SUM,
        SUM_OF_SQUARES,
        MIN,
        MAX
    }

    /** How many rows there are. */
    static Metric rows() {
        return new Rows(null);
    }

    /** How many rows there are, among some, where an expression is known. */
    static Metric known(String expression, @Nullable Condition where) {
        var isName = expression.matches("\\w+|\"[^\"]+\"");
        return new Rows(Condition.both(
                where, new Condition.Written((isName ? "%s is not null" : "(%s) is not null").formatted(expression))));
    }

    /** The greatest value of a column. */
    static Metric newest(String column) {
        return new Aggregate(Function.MAX, Table.quoted(column), null);
    }

    /** What it is of two sets of rows together; what somebody wrote may be a ratio, which is never added up. */
    default Fact merged(Fact one, Fact other) {
        if (one instanceof Fact.Absent || other instanceof Fact.Broken) {
            return other;
        }
        if (other instanceof Fact.Absent || one instanceof Fact.Broken) {
            return one;
        }
        if (one instanceof Fact.Odd || other instanceof Fact.Odd) {
            return one instanceof Fact.Odd ? one : other;
        }
        return switch (this) {
            case Rows rows -> sum(one, other);
            case Aggregate(var function, var expression, var where) ->
                switch (function) {
                    case SUM, SUM_OF_SQUARES -> sum(one, other);
                    case MIN -> further(false, one, other);
                    case MAX -> further(true, one, other);
                };
            case Written(var sql) -> throw new IllegalArgumentException("'%s' does not add up".formatted(sql));
        };
    }

    private static Fact sum(Fact one, Fact other) {
        return new Fact.Quantity(number(one).add(number(other)));
    }

    private static Fact further(boolean greater, Fact one, Fact other) {
        var order = one instanceof Fact.Moment(var first) && other instanceof Fact.Moment(var second)
                ? first.compareTo(second)
                : number(one).compareTo(number(other));
        return order > 0 == greater ? one : other;
    }

    private static BigDecimal number(Fact fact) {
        return fact instanceof Fact.Quantity(var value) ? value : BigDecimal.ZERO;
    }
}
