package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.scan.sql.Statements;

/** What can be said in SQL of a table of which only the contract is known: that its period column is a date. */
public final class ScanSql {

    private ScanSql() {}

    /** One metric for the rows of one period. */
    public static String alone(Table table, Metric metric, Period period) {
        return statements(table).alone(metric, period);
    }

    /** A query that somebody wrote, with its placeholders filled in. */
    public static String written(Ask.Query query, Table table, Period period) {
        return statements(table).written(query, period);
    }

    private static Statements statements(Table table) {
        return new Statements(Source.of(table));
    }
}
