package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statement that answers an ask which no scan answers. Pure text. */
final class AskSql {

    private static final int MOST_SHOWN = 20;

    private AskSql() {}

    static String groups(Table table, Ask.Groups groups, Period period) {
        var keys = Stream.concat(
                        Stream.of(table.periodColumn() == null ? "null::date" : table.periodSql()),
                        groups.columns().stream().map(Table::quoted))
                .toList();
        var rows = table.rowsSql(period.plus(-groups.lookBack()), period);
        return "select %s, %s\nfrom %s\nwhere %s\ngroup by %s"
                .formatted(
                        String.join(", ", keys),
                        ScanSql.of(groups.metric()),
                        table.sqlName(),
                        rows,
                        IntStream.rangeClosed(1, keys.size())
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    /** How many rows repeat an earlier one. */
    static String copies(Table table, Ask.Copies copies, Period period) {
        return """
                select coalesce(sum(copies - 1), 0)
                from (select count(*) as copies
                      from %s
                      where %s
                      group by %s
                      having count(*) > 1) as repeated""".formatted(table.sqlName(), rows(table, period, copies.where()), columns(copies.keys()));
    }

    static String topShare(Table table, Ask.TopShare top, Period period) {
        return """
                select value, part, sum(part) over () as whole
                from (select %s as value, %s as part
                      from %s
                      where %s
                      group by 1) as parts
                order by part desc nulls last, value
                limit 1""".formatted(
                        Table.quoted(top.column()),
                        ScanSql.of(top.metric()),
                        table.sqlName(),
                        rows(table, period, top.where()));
    }

    /** Numbered from the start of the period, which is midnight in the zone of the table. */
    static String stretches(Table table, Ask.Stretches stretches, Period period) {
        var column = Table.quoted(stretches.column());
        return """
                select distinct floor(extract(epoch from %s - timestamptz '%s') / %d)::bigint
                from %s
                where %s and %s is not null""".formatted(
                        column,
                        table.due().begins(period),
                        stretches.length().toSeconds(),
                        table.sqlName(),
                        rows(table, period, stretches.where()),
                        column);
    }

    static String lost(Table table, Ask.Lost lost, Period period) {
        var entity = Table.quoted(lost.entity().column());
        var state = Table.quoted(lost.entity().state());
        var before = period.plus(-1);
        return """
                select %1$s, count(*) over ()
                from (select distinct %1$s
                      from %2$s
                      where %3$s and %4$s is not null%5$s) as before
                where not exists (select from %2$s as now
                                  where %6$s and now.%1$s = before.%1$s and now.%4$s is not null)
                order by 1
                limit %7$d""".formatted(
                        entity,
                        table.sqlName(),
                        rows(table, before, lost.entity().where()),
                        state,
                        lost.finalStates().isEmpty()
                                ? ""
                                : " and %s::text not in (%s)".formatted(state, ScanSql.literals(lost.finalStates())),
                        table.rowsSql(period, period),
                        MOST_SHOWN);
    }

    static String steps(Table table, Ask.Steps steps, Period period) {
        var state = Table.quoted(steps.entity().state());
        return """
                select earlier, later, count(*)
                from (select %1$s as period, %2$s::text as later,
                             lag(%2$s::text) over (partition by %3$s order by %4$s) as earlier
                      from %5$s
                      where %6$s) as steps
                where period = date '%7$s' and earlier <> later and %8$s
                group by 1, 2
                order by 3 desc, 1, 2
                limit %9$d""".formatted(
                table.periodSql(),
                state,
                Table.quoted(steps.entity().column()),
                Table.quoted(steps.order()),
                table.sqlName(),
                rowsBetween(table, period.plus(-1), period, steps.entity().where()),
                period.start(),
                refused(steps.allowed()),
                MOST_SHOWN);
    }

    static String columnsOf(Table table) {
        return """
                select attname, format_type(atttypid, atttypmod)
                from pg_attribute
                where attrelid = %s::regclass and attnum > 0 and not attisdropped
                order by attnum""".formatted(Table.literal(table.sqlName()));
    }

    private static String refused(Ask.Allowed allowed) {
        return switch (allowed) {
            case Ask.Allowed.Listed(var steps) ->
                "(steps.earlier, steps.later) not in (%s)"
                        .formatted(steps.stream()
                                .map(step -> "(%s, %s)".formatted(Table.literal(step.from()), Table.literal(step.to())))
                                .collect(Collectors.joining(", ")));
            case Ask.Allowed.In(var table, var from, var to) ->
                "not exists (select from %s as allowed where allowed.%s = steps.earlier and allowed.%s = steps.later)"
                        .formatted(Table.sqlName(table), Table.quoted(from), Table.quoted(to));
        };
    }

    private static String rows(Table table, Period period, @Nullable Condition where) {
        return rowsBetween(table, period, period, where);
    }

    private static String rowsBetween(Table table, Period from, Period to, @Nullable Condition where) {
        var rows = table.rowsSql(from, to);
        return where == null ? rows : "%s and (%s)".formatted(rows, ScanSql.of(where));
    }

    private static String columns(List<String> columns) {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }
}
