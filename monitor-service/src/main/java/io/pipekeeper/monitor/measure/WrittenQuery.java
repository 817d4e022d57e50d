package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.util.List;

/** The one value that a query answers that somebody wrote. */
public record WrittenQuery(Ask.Query query, boolean percent) implements Measure {

    private static final Period ANY_PERIOD = Period.of("2026-01-01");

    /** Reads a rule of type `sql`. */
    public static WrittenQuery read(String sql, RuleText.Place place) {
        var column = place.column();
        if (column == null && Statements.isAboutProperty(sql)) {
            throw new IllegalArgumentException(
                    "{property} is the property at which a rule stands; this one stands at the table");
        }
        var query = new Ask.Query(unended(sql), column == null ? "" : column);
        return new WrittenQuery(checked(query, place.table()), place.percent());
    }

    /** The query, when it is exactly one SELECT once its placeholders are filled in. */
    static Ask.Query checked(Ask.Query query, Table table) {
        SqlGate.query(new Statements(Source.of(table)).written(query, ANY_PERIOD));
        return query;
    }

    static String unended(String sql) {
        return sql.strip().replaceFirst(";$", "");
    }

    @Override
    public List<Ask> asks() {
        return List.of(query);
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return Observation.of(answers.single(query), unit());
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("its query answers one number; as a check `rule` with a `where` it would have rows");
    }

    @Override
    public Unit unit() {
        return percent ? Unit.PERCENT : Unit.NONE;
    }

    @Override
    public String formula() {
        return "the value that the query answers";
    }
}
