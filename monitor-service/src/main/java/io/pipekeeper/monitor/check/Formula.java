package io.pipekeeper.monitor.check;

import org.jspecify.annotations.Nullable;

/** Says in one line how the number of a check comes about. */
final class Formula {

    private Formula() {}

    static @Nullable String of(Measure measure) {
        return switch (measure) {
            case Measure.RowCount() -> "rows of the period";
            case Measure.Condition(var condition, var percent) ->
                percent ? "100 x rows where %s / rows".formatted(condition) : "rows where " + condition;
            case Measure.Duplicates(var columns, var percent) ->
                "rows that repeat another one in " + String.join(", ", columns);
            case Measure.Members(var column, var members) ->
                "of %d values of %s, those without a row".formatted(members.size(), column);
            case Measure.Age(var column) -> "now - max(%s)".formatted(column);
            case Measure.Change(var metric, var periods) ->
                "100 x (x - base) / |base|, x = %s, base = %s".formatted(metric.sql(), base(periods));
            case Measure.Query query -> "the value that the query answers";
            case Measure.Completion completion -> "the data of the period is complete";
            case Measure.Foreign foreign -> null;
        };
    }

    private static String base(int periods) {
        return periods == 1 ? "x of the period before" : "mean of x over the %d periods before".formatted(periods);
    }
}
