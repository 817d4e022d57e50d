package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the statements. Pure text: what it writes is compared with golden files. */
public final class ScanSql {

    private ScanSql() {}

    /** One scan for all metrics, with a row per period from the given one on. */
    public static String fused(Table table, List<Metric> metrics, Period from) {
        var columns = IntStream.range(0, metrics.size())
                .mapToObj(i -> "%s as m%d".formatted(of(metrics.get(i)), i))
                .collect(Collectors.joining(",\n       "));
        if (table.periodColumn() == null) {
            return "select null as period,\n       %s\nfrom %s".formatted(columns, table.sqlName());
        }
        return """
                select %s as period,
                       %s
                from %s
                where %s
                group by 1""".formatted(table.periodSql(), columns, table.sqlName(), table.rowsSql(from, null));
    }

    /** A query for people that shows what was asked, alone. */
    public static String alone(Table table, Ask ask, Period period) {
        return switch (ask) {
            case Ask.Value(var metric, var lookBack) when lookBack == 0 -> alone(table, metric, period);
            case Ask.Value(var metric, var lookBack) -> fused(table, List.of(metric), period.plus(-lookBack));
            case Ask.Copies copies -> copies(table, copies, period);
            case Ask.Query query -> written(query, table, period);
        };
    }

    /** One metric for the rows of one period. */
    public static String alone(Table table, Metric metric, Period period) {
        return "select %s from %s where %s".formatted(of(metric), table.sqlName(), table.rowsSql(period, period));
    }

    /** A metric as an aggregate expression. */
    static String of(Metric metric) {
        return switch (metric) {
            case Metric.Rows(var where) -> "count(*)" + filter(where);
            case Metric.Aggregate(var function, var expression, var where) ->
                "%s(%s)%s".formatted(function.name().toLowerCase(Locale.ROOT), expression, filter(where));
            case Metric.Written(var sql) -> sql;
        };
    }

    /** A condition as it goes into a WHERE. */
    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Null(var column) -> Table.quoted(column) + " is null";
            case Condition.OneOf(var column, var values) ->
                "%s::text in (%s)".formatted(Table.quoted(column), literals(values));
            case Condition.NoneOf(var column, var values) ->
                "%s::text not in (%s)".formatted(Table.quoted(column), literals(values));
            case Condition.Unlike(var column, var pattern) ->
                "%s::text !~ %s".formatted(Table.quoted(column), Table.literal(pattern));
            case Condition.Written(var sql) -> sql;
            case Condition.Any(var conditions) -> joined(conditions, " or ");
            case Condition.All(var conditions) -> joined(conditions, " and ");
        };
    }

    /** How many rows repeat an earlier one. */
    static String copies(Table table, Ask.Copies copies, Period period) {
        var rows = table.rowsSql(period, period);
        var where = copies.where();
        return """
                select coalesce(sum(copies - 1), 0)
                from (select count(*) as copies
                      from %s
                      where %s
                      group by %s
                      having count(*) > 1) as repeated""".formatted(
                        table.sqlName(),
                        where == null ? rows : "%s and (%s)".formatted(rows, of(where)),
                        copies.keys().stream().map(Table::quoted).collect(Collectors.joining(", ")));
    }

    /** A query that somebody wrote, with its placeholders filled in. */
    public static String written(Ask.Query query, Table table, Period period) {
        return query.sql()
                .replaceAll("\\$?\\{(object|table)}", Matcher.quoteReplacement(table.sqlName()))
                .replaceAll("\\$?\\{(property|column)}", Matcher.quoteReplacement(Table.quoted(query.column())))
                .replaceAll("\\$?\\{period}", Matcher.quoteReplacement("date '%s'".formatted(period.start())));
    }

    /** Puts a query where only a query can stand, so that it can do nothing else. */
    static String wrapped(String query) {
        return "select * from (\n%s\n) as answer".formatted(query);
    }

    private static String filter(@Nullable Condition where) {
        return where == null ? "" : " filter (where %s)".formatted(of(where));
    }

    private static String joined(List<Condition> conditions, String word) {
        return conditions.stream()
                .map(condition -> "(%s)".formatted(of(condition)))
                .collect(Collectors.joining(word));
    }

    private static String literals(List<String> values) {
        return values.stream().map(Table::literal).collect(Collectors.joining(", "));
    }
}
