package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.warehouse.SteadySql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers depend on nothing but the rows of the table and the period in question: not on when somebody asks, not on other
 * tables, and not on what is remembered of earlier periods. Pure.
 */
public final class Steady {

    private Steady() {}

    /** Whether the answer to this is the same as long as the rows are. */
    public static boolean is(Ask ask) {
        return switch (ask) {
            case Ask.Value value ->
                value.lookBack() == 0 && value.metrics().stream().allMatch(Steady::is);
            case Ask.Whole(var where) -> isCondition(where);
            case Ask.Copies(var keys, var where) -> isCondition(where);
            case Ask.TopShare top -> is(top.metric()) && isCondition(top.where());
            case Ask.Present present -> isCondition(present.where());
            case Ask.Stretches stretches -> isCondition(stretches.where());
            case Ask.Lost(var entity, var finalStates) -> isCondition(entity.where());
            case Ask.Steps(var entity, var order, var allowed) ->
                allowed instanceof Ask.Allowed.Listed && isCondition(entity.where());
            case Ask.Columns columns -> true;
            case Ask.Newest newest -> false; // whoever asks compares it with the time
            case Ask.Groups groups -> false; // they are compared with earlier periods
            case Ask.Query query -> false; // it may read whatever it wants
        };
    }

    private static boolean is(Metric metric) {
        return switch (metric) {
            case Metric.Rows(var where) -> isCondition(where);
            case Metric.Aggregate(var function, var expression, var where) ->
                SteadySql.is(expression) && isCondition(where);
            case Metric.Written(var sql) -> SteadySql.is(sql);
        };
    }

    private static boolean isCondition(@Nullable Condition condition) {
        return switch (condition) {
            case null -> true;
            case Condition.Written(var sql) -> SteadySql.is(sql);
            case Condition.Not(var denied) -> isCondition(denied);
            case Condition.Any(var conditions) -> areConditions(conditions);
            case Condition.All(var conditions) -> areConditions(conditions);
            case Condition.Null known -> true;
            case Condition.OneOf known -> true;
            case Condition.NoneOf known -> true;
            case Condition.Unlike known -> true;
            case Condition.Outside known -> true;
            case Condition.NotFinite known -> true;
            case Condition.Before known -> true;
        };
    }

    private static boolean areConditions(List<Condition> conditions) {
        return conditions.stream().allMatch(Steady::isCondition);
    }
}
