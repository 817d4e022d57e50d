package io.pipekeeper.monitor.scan;

/** A number or time that one scan can compute beside others: an aggregate expression over the rows of a period. */
public record Metric(String sql) {

    /** How many rows there are. */
    public static final Metric ROWS = new Metric("count(*)");

    /** How many rows fulfil a condition. */
    public static Metric rowsWhere(String condition) {
        return new Metric("count(*) filter (where %s)".formatted(condition));
    }

    /** The greatest value of a column. */
    public static Metric newest(String column) {
        return new Metric("max(%s)".formatted(Table.quoted(column)));
    }
}
