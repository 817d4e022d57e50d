package io.pipekeeper.monitor.scan;

import org.jspecify.annotations.Nullable;

/** A number or time over the rows of a period, which one scan can compute beside others. */
public sealed interface Metric {

    /** How many rows there are, or how many of them fulfil a condition. */
    record Rows(@Nullable Condition where) implements Metric {}

    /** An aggregate of an expression over the rows, or over those that fulfil a condition. */
    record Aggregate(
            Function function, String expression, @Nullable Condition where) implements Metric {}

    /** An aggregate expression that somebody wrote into a contract. */
    record Written(String sql) implements Metric {}

    /** Aggregates whose results for two sets of rows give the result for both together. */
    enum Function {
        SUM,
        MIN,
        MAX
    }

    /** How many rows there are. */
    static Metric rows() {
        return new Rows(null);
    }

    /** The greatest value of a column. */
    static Metric newest(String column) {
        return new Aggregate(Function.MAX, Table.quoted(column), null);
    }
}
