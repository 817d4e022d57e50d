package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            case Ask.Query query -> written(query, table, period);
            case Ask.Groups groups -> AskSql.groups(table, groups, period);
            case Ask.Copies copies -> AskSql.copies(table, copies, period);
            case Ask.TopShare top -> AskSql.topShare(table, top, period);
            case Ask.Stretches stretches -> AskSql.stretches(table, stretches, period);
            case Ask.Lost lost -> AskSql.lost(table, lost, period);
            case Ask.Steps steps -> AskSql.steps(table, steps, period);
            case Ask.Columns columns -> AskSql.columnsOf(table);
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
            case Condition.Outside(var column, var least, var most) -> outside(Table.quoted(column), least, most);
            case Condition.NotFinite(var column) ->
                "%s::double precision in ('NaN', 'Infinity', '-Infinity')".formatted(Table.quoted(column));
            case Condition.Before(var one, var other) -> "%s < %s".formatted(of(one), of(other));
            case Condition.Written(var sql) -> sql;
            case Condition.Not(var denied) -> "not (%s)".formatted(of(denied));
            case Condition.Any(var conditions) -> joined(conditions, " or ");
            case Condition.All(var conditions) -> joined(conditions, " and ");
        };
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

    private static String of(Condition.Moment moment) {
        return switch (moment) {
            case Condition.Moment.Of(var column, var shift) ->
                shift.isZero()
                        ? Table.quoted(column)
                        : "%s + interval '%d seconds'".formatted(Table.quoted(column), shift.toSeconds());
            case Condition.Moment.On(var date) -> "date '%s'".formatted(date);
        };
    }

    private static String outside(String column, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return Stream.of(
                        least == null ? null : "%s < %s".formatted(column, least.toPlainString()),
                        most == null ? null : "%s > %s".formatted(column, most.toPlainString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" or "));
    }

    private static String filter(@Nullable Condition where) {
        return where == null ? "" : " filter (where %s)".formatted(of(where));
    }

    private static String joined(List<Condition> conditions, String word) {
        return conditions.stream()
                .map(condition -> "(%s)".formatted(of(condition)))
                .collect(Collectors.joining(word));
    }

    static String literals(List<String> values) {
        return values.stream().map(Table::literal).collect(Collectors.joining(", "));
    }
}
