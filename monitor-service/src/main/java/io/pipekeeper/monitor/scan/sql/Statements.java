package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes statements about one table. */
public final class Statements {

    private static final Pattern PROPERTY = Pattern.compile("\\{(property|column)}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{(object|table|property|column|period)}");

    private final Source source;
    private final Words words;
    private final Expressions expressions;

    public Statements(Source source) {
        this.source = source;
        this.words = source.words();
        this.expressions = source.expressions();
    }

    /** One pass for all metrics, with a row for each period from the given one on, and for each part of it. */
    public String pass(List<Metric> metrics, Slice slice, Period from) {
        return pass(metrics.stream().map(expressions::of), slice, from);
    }

    private String pass(Stream<String> aggregates, Slice slice, Period from) {
        var keys = Stream.concat(Stream.of(source.periodSql() + " as period"), parts(slice))
                .toList();
        var all = aggregates.toList();
        var values = IntStream.range(0, all.size()).mapToObj(i -> "%s as m%d".formatted(all.get(i), i));
        var columns = Stream.concat(keys.stream(), values).collect(Collectors.joining(",\n       "));
        var isOneRow = source.table().periodColumn() == null && slice.width() == 0;
        return "select %s\nfrom %s%s%s"
                .formatted(
                        columns,
                        source.sqlName(),
                        where(source.rowsSql(from, null)),
                        isOneRow ? "" : "\ngroup by " + ordinals(keys.size()));
    }

    /** Some metrics for the rows of one period. */
    public String alone(Period period, Metric... metrics) {
        return alone(Arrays.stream(metrics).map(expressions::of).collect(Collectors.joining(", ")), period, period);
    }

    private String alone(String aggregates, Period from, Period to) {
        return "select %s from %s where %s".formatted(aggregates, source.sqlName(), source.rowsSql(from, to));
    }

    /** One metric for all rows from a period on. */
    public String from(Metric metric, Period from) {
        return "select %s from %s where %s"
                .formatted(expressions.of(metric), source.sqlName(), source.rowsSql(from, null));
    }

    /** The newest period from one to another that has rows; of a table without periods, whether it has a row at all. */
    public String arrived(Period from, Period to) {
        var column = source.table().periodColumn();
        return column == null
                ? "select null from %s limit 1".formatted(source.sqlName())
                : "select %s from %s where %s"
                        .formatted(
                                source.periodOf("max(%s)".formatted(words.name(column))),
                                source.sqlName(),
                                source.rowsSql(from, to));
    }

    /** A query that shows what was asked, alone. */
    public String alone(Ask ask, Period period) {
        return switch (ask) {
            case Ask.Value(var of, var span, var lookBack) ->
                span == Span.PERIOD && lookBack > 0
                        ? pass(Stream.of(expressions.of(of)), new Slice.Whole(), period.plus(-lookBack))
                        : alone(expressions.of(of), span.first(period), period);
            case Ask.Newest newest -> from(newest.metric(), period);
            case Ask.Whole whole -> alone(period, whole.metric());
            case Ask.Query query -> written(query, period);
            case Ask.Groups groups -> groups(groups, period);
            case Ask.Copies copies -> copies(copies.keys(), Arrays.asList(copies.where()), period);
            case Ask.TopShare top -> topShare(top, period);
            case Ask.Present present -> present(present, period);
            case Ask.Stretches stretches -> stretches(stretches, period);
            case Ask.Lost lost -> new EntityStatements(source).lost(lost, period);
            case Ask.Steps steps -> new EntityStatements(source).steps(steps, period);
            case Ask.Columns columns -> words.columnsOf(source.table().name());
        };
    }

    /** Whether a query that somebody wrote has the placeholder for a property. */
    public static boolean isAboutProperty(String sql) {
        return PROPERTY.matcher(sql).find();
    }

    /** A query that somebody wrote, with its placeholders filled in. */
    public String written(Ask.Query query, Period period) {
        return PLACEHOLDER
                .matcher(query.sql())
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "object", "table" -> source.sqlName();
                            case "property", "column" -> words.name(query.column());
                            default -> "date '%s'".formatted(period.start());
                        }));
    }

    /** How many rows repeat an earlier one in these columns: a column for each condition on the rows, which may be none. */
    public String copies(List<String> keys, List<@Nullable Condition> conditions, Period period) {
        if (conditions.size() == 1) {
            return copies(keys, "count(*)", source.rowsSql(period, period, conditions.getFirst()));
        }
        var counts = IntStream.range(0, conditions.size())
                .mapToObj(i -> "%s as copies%d".formatted(expressions.of(new Metric.Rows(conditions.get(i))), i))
                .collect(Collectors.joining(",\n             "));
        var sums = IntStream.range(0, conditions.size())
                .mapToObj("coalesce(sum(case when copies%1$d > 1 then copies%1$d - 1 end), 0)"::formatted)
                .collect(Collectors.joining(",\n       "));
        return """
                select %s
                from (select %s
                      from %s
                      where %s
                      group by %s
                      having count(*) > 1) as repeated""".formatted(sums, counts, source.sqlName(), source.rowsSql(period, period), expressions.columns(keys));
    }

    /** The value that has the most, its part, and the whole. */
    public String topShare(Ask.TopShare top, Period period) {
        return topShare(top, source.rowsSql(period, period, top.where()));
    }

    /** The same among the values of some buckets only. */
    public String topShare(Ask.TopShare top, Slice.ByHash hash, List<Integer> buckets, Period period) {
        var among = buckets.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return topShare(
                top, "%s and %s in (%s)".formatted(source.rowsSql(period, period, top.where()), bucket(hash), among));
    }

    private String topShare(Ask.TopShare top, String rows) {
        return """
                select value, part, sum(part) over () as whole
                from (select %s as value, %s as part
                      from %s
                      where %s
                      group by 1) as parts
                order by part desc nulls last, value
                limit 1""".formatted(words.name(top.column()), expressions.of(top.metric()), source.sqlName(), rows);
    }

    private String copies(List<String> keys, String count, String rows) {
        return """
                select coalesce(sum(copies - 1), 0)
                from (select %s as copies
                      from %s
                      where %s
                      group by %s
                      having count(*) > 1) as repeated""".formatted(count, source.sqlName(), rows, expressions.columns(keys));
    }

    private String groups(Ask.Groups groups, Period period) {
        var keys = new ArrayList<>(List.of(source.periodSql()));
        groups.columns().forEach(column -> keys.add(words.name(column)));
        return "select %s, %s\nfrom %s\nwhere %s\ngroup by %s"
                .formatted(
                        String.join(", ", keys),
                        expressions.of(groups.of()),
                        source.sqlName(),
                        source.rowsSql(period.plus(-groups.lookBack()), period),
                        ordinals(keys.size()));
    }

    private String present(Ask.Present present, Period period) {
        return "select distinct %s\nfrom %s\nwhere %s"
                .formatted(
                        expressions.text(present.column()),
                        source.sqlName(),
                        source.rowsSql(period, period, present.condition()));
    }

    /** Numbered from the start of the period, which is midnight in the zone of the table. */
    private String stretches(Ask.Stretches stretches, Period period) {
        var column = words.name(stretches.column());
        return "select distinct %s\nfrom %s\nwhere %s and %s is not null"
                .formatted(
                        words.stretch(column, source.table().due().begins(period), stretches.length()),
                        source.sqlName(),
                        source.rowsSql(period, period, stretches.where()),
                        column);
    }

    private Stream<String> parts(Slice slice) {
        return switch (slice) {
            case Slice.Whole whole -> Stream.of();
            case Slice.ByColumns(var columns) -> columns.stream().map(words::name);
            case Slice.ByHash hash -> Stream.of(bucket(hash));
        };
    }

    private String bucket(Slice.ByHash hash) {
        return "%s(%s) & %d".formatted(hash.function(), words.name(hash.column()), Slice.ByHash.BUCKETS - 1);
    }

    private static String where(String rows) {
        return rows.equals("true") ? "" : "\nwhere " + rows;
    }

    private static String ordinals(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
