package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes statements that show a few of those that a check complains about. */
public final class SampleStatements {

    private static final String TIMES = "times";
    private static final String EARLIER = "earlier";
    private static final String LATER = "later";
    private static final String ENTITY = "entity";

    private final Source source;
    private final View view;
    private final Words words;
    private final EntityStatements entities;

    public SampleStatements(Source source, View view) {
        this.source = source;
        this.view = view;
        this.words = source.words();
        this.entities = new EntityStatements(source);
    }

    /** What the columns are that a statement answers, in order; none when there is nothing to show. */
    public List<View.Shown> columns(Offenders offenders) {
        return switch (offenders) {
            case Offenders.Rows rows -> itself(view.columns()).toList();
            case Offenders.Repeated(var keys, var where) ->
                Stream.concat(itself(keys), Stream.of(new View.Shown(TIMES, null)))
                        .toList();
            case Offenders.Missing(Ask.Lost(var entity, var finalStates)) ->
                itself(List.of(entity.column(), entity.state())).toList();
            case Offenders.Moved(Ask.Steps(var entity, var order, var allowed)) ->
                List.of(
                        View.Shown.itself(entity.column()),
                        new View.Shown(EARLIER, entity.state()),
                        new View.Shown(LATER, entity.state()));
            case Offenders.None none -> List.of();
        };
    }

    /** A statement that answers at most so many of them. */
    public String of(Offenders offenders, Period period, int most) {
        var all = switch (offenders) {
            case Offenders.Rows(var where) ->
                "select %s\nfrom %s\nwhere %s"
                        .formatted(values(view.columns()), source.sqlName(), source.rowsSql(period, period, where));
            case Offenders.Repeated repeated -> repeated(repeated, period);
            case Offenders.Missing(var lost) -> missing(lost, period);
            case Offenders.Moved(var steps) -> moved(steps, period);
            case Offenders.None(var why) -> throw new IllegalArgumentException(why);
        };
        return "%s\nlimit %d".formatted(all, most);
    }

    /** Those that are there most often come first. */
    private String repeated(Offenders.Repeated repeated, Period period) {
        var keys = repeated.keys().stream().map(words::name).collect(Collectors.joining(", "));
        return """
                select %s, count(*) as %s
                from %s
                where %s
                group by %s
                having count(*) > 1
                order by count(*) desc, %5$s""".formatted(
                        values(repeated.keys()),
                        TIMES,
                        source.sqlName(),
                        source.rowsSql(period, period, repeated.where()),
                        keys);
    }

    private String missing(Ask.Lost lost, Period period) {
        var columns = List.of(lost.entity().column(), lost.entity().state());
        var names = columns.stream().map(words::name).collect(Collectors.joining(", "));
        return "select %s\n%s\norder by 1, 2".formatted(values(columns), entities.lost(lost, names, period));
    }

    private String moved(Ask.Steps steps, Period period) {
        var entity = steps.entity();
        var also = "%s as %s, ".formatted(words.name(entity.column()), ENTITY);
        return "select %s, %s, %s\n%s\norder by 1, 2, 3"
                .formatted(
                        value(entity.column(), ENTITY, words.name(entity.column())),
                        value(entity.state(), EARLIER, EARLIER),
                        value(entity.state(), LATER, LATER),
                        entities.steps(steps, also, period));
    }

    private String values(List<String> columns) {
        return columns.stream()
                .map(column -> value(column, words.name(column), words.name(column)))
                .collect(Collectors.joining(", "));
    }

    private String value(String column, String expression, String name) {
        var value = view.of(column, expression, words);
        return value.equals(name) ? name : "%s as %s".formatted(value, name);
    }

    private static Stream<View.Shown> itself(List<String> columns) {
        return columns.stream().map(View.Shown::itself);
    }
}
