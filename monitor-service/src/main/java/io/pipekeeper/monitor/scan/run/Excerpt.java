package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Sources;
import io.pipekeeper.monitor.scan.sql.SampleStatements;
import io.pipekeeper.monitor.scan.sql.View;
import io.pipekeeper.monitor.warehouse.Rows;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.util.List;

/**
 * A few of those that a check complains about.
 *
 * @param columns what the columns of its rows are, in order
 * @param sql how they were found
 */
public record Excerpt(List<View.Shown> columns, Rows rows, String sql) {

    public Excerpt {
        columns = List.copyOf(columns);
    }

    /**
     * What is to be looked at.
     *
     * @param most how many rows at most
     * @param critical whether the budget of the warehouse may be overdrawn for it
     */
    public record Wanted(Table table, Period period, Offenders offenders, int most, boolean critical) {}

    /** Looks, after the budget of the warehouse has been charged. */
    public static Excerpt read(WarehouseSession session, Wanted wanted, View view) throws WarehouseException {
        var catalogue = Surveyor.catalogue(session, wanted.table());
        var source = Sources.of(wanted.table(), catalogue, session.dialect());
        var types = catalogue.columns();
        var statements = new SampleStatements(source, types.isEmpty() ? view : view.of(types));
        // One more than is shown tells whether there are others.
        var sql = statements.of(wanted.offenders(), wanted.period(), wanted.most() + 1);
        session.charge(session.estimate(sql).pages(), wanted.critical());
        return new Excerpt(statements.columns(wanted.offenders()), session.first(sql, wanted.most()), sql);
    }
}
