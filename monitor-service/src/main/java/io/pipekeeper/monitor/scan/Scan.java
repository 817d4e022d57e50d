package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;

/** Asks a warehouse one thing. */
public final class Scan {

    private Scan() {}

    /** Answers a query for one value. */
    public static Fact single(WarehouseSession session, String sql) {
        try {
            session.plan(sql);
            var rows = session.rows(sql);
            return rows.isEmpty() ? new Fact.Absent() : Fact.of(rows.getFirst().getFirst());
        } catch (WarehouseException e) {
            return Fact.Broken.of(e);
        }
    }
}
