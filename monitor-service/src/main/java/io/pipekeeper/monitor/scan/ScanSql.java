package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the statements. Pure text: what it writes is compared with golden files. */
public final class ScanSql {

    private ScanSql() {}

    /** One scan for all metrics, with a row per period from the given one on. */
    public static String fused(Table table, List<Metric> metrics, Period from) {
        var columns = IntStream.range(0, metrics.size())
                .mapToObj(i -> "%s as m%d".formatted(metrics.get(i).sql(), i))
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

    /** One metric for the rows of one period. */
    public static String alone(Table table, Metric metric, Period period) {
        return "select %s from %s where %s".formatted(metric.sql(), table.sqlName(), table.rowsSql(period, period));
    }

    /** One metric for the whole table. */
    public static String whole(Table table, Metric metric) {
        return "select %s from %s".formatted(metric.sql(), table.sqlName());
    }

    /** The values of a column in a period, with their rows. */
    public static String members(Table table, String column, Period period) {
        var quoted = Table.quoted(column);
        return "select %s, count(*) from %s where %s group by 1 order by 1"
                .formatted(quoted, table.sqlName(), table.rowsSql(period, period));
    }

    /** How many rows repeat an earlier one in these columns. */
    public static String duplicates(Table table, List<String> columns, Period period) {
        return """
                select coalesce(sum(copies - 1), 0)
                from (select count(*) as copies
                      from %s
                      where %s
                      group by %s
                      having count(*) > 1) as repeated""".formatted(
                        table.sqlName(),
                        table.rowsSql(period, period),
                        columns.stream().map(Table::quoted).collect(Collectors.joining(", ")));
    }

    /** A query that somebody wrote, with its placeholders filled in. */
    public static String written(String query, Table table, String column, Period period) {
        return query.replaceAll("\\$?\\{(object|table)}", Matcher.quoteReplacement(table.sqlName()))
                .replaceAll("\\$?\\{(property|column)}", Matcher.quoteReplacement(Table.quoted(column)))
                .replaceAll("\\$?\\{period}", Matcher.quoteReplacement("date '%s'".formatted(period.start())));
    }

    /** Puts a query where only a query can stand, so that it can do nothing else. */
    public static String wrapped(String query) {
        return "select * from (\n%s\n) as answer".formatted(query);
    }
}
