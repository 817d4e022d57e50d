package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import java.util.List;
import java.util.stream.Collectors;

/** Writes statements about things that have a state in each period. */
final class EntityStatements {

    private static final int MOST_SHOWN = 20;

    private final Source source;
    private final Words words;
    private final Expressions expressions;

    EntityStatements(Source source) {
        this.source = source;
        this.words = source.words();
        this.expressions = source.expressions();
    }

    /** Entities of the period before that have no state in this one: the first few, each with how many there are. */
    String lost(Ask.Lost lost, Period period) {
        var entity = words.name(lost.entity().column());
        return "select %s, count(*) over ()\n%s\norder by 1\nlimit %d"
                .formatted(entity, lost(lost, entity, period), MOST_SHOWN);
    }

    /**
     * The entities that have no state in the period, as what a query is `from`.
     *
     * @param columns what is told of each: columns of the period before
     */
    String lost(Ask.Lost lost, String columns, Period period) {
        return """
                from (select distinct %1$s
                      from %2$s
                      where %3$s and %4$s is not null%5$s) as before
                where not exists (select 1 from %2$s as here
                                  where %6$s and here.%7$s = before.%7$s and here.%4$s is not null)""".formatted(
                columns,
                source.sqlName(),
                source.rowsSql(period.plus(-1), period.plus(-1), lost.entity().where()),
                words.name(lost.entity().state()),
                isFinal(lost),
                source.rowsSql(period, period),
                words.name(lost.entity().column()));
    }

    /** The changes of state into the period that are not allowed: from, to, how often. */
    String steps(Ask.Steps steps, Period period) {
        return """
                select earlier, later, count(*)
                %s
                group by 1, 2
                order by 3 desc, 1, 2
                limit %d""".formatted(steps(steps, "", period), MOST_SHOWN);
    }

    /**
     * The changes `earlier` to `later` that are not allowed, as what a query is `from`.
     *
     * @param also what else is told of each, which ends with a comma
     */
    String steps(Ask.Steps steps, String also, Period period) {
        return """
                from (select %9$s%1$s as period, %2$s as later,
                             lag(%2$s) over (partition by %3$s order by %4$s) as earlier
                      from %5$s
                      where %6$s) as steps
                where period = date '%7$s' and earlier <> later and %8$s""".formatted(
                        source.periodSql(),
                        expressions.text(steps.entity().state()),
                        words.name(steps.entity().column()),
                        words.name(steps.order()),
                        source.sqlName(),
                        source.rowsSql(period.plus(-1), period, steps.entity().where()),
                        period.start(),
                        refused(steps.allowed()),
                        also);
    }

    private String isFinal(Ask.Lost lost) {
        return lost.finalStates().isEmpty()
                ? ""
                : " and %s not in (%s)"
                        .formatted(expressions.text(lost.entity().state()), expressions.texts(lost.finalStates()));
    }

    private String refused(Ask.Allowed allowed) {
        return switch (allowed) {
            case Ask.Allowed.Listed(var steps) -> "not (%s)".formatted(listed(steps));
            case Ask.Allowed.In(var table, var from, var to) ->
                "not exists (select 1 from %s as allowed where allowed.%s = steps.earlier and allowed.%s = steps.later)"
                        .formatted(words.relation(table), words.name(from), words.name(to));
        };
    }

    /** Pairs are compared one by one, since not every warehouse can look for one in a list. */
    private String listed(List<Ask.Step> steps) {
        return steps.stream()
                .map(step -> "(earlier = %s and later = %s)".formatted(words.text(step.from()), words.text(step.to())))
                .collect(Collectors.joining(" or "));
    }
}
