package io.pipekeeper.runbook.audit;

import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Remembers every change by a person. */
@ApplicationScoped
public class AuditLog {

    private final AuditRows rows;

    AuditLog(AuditRows rows) {
        this.rows = rows;
    }

    /** Adds a row to the transaction of the change; there is no change without its row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String caller, String action, String detail, Instant at) {
        var row = new AuditRow();
        row.id = UuidV7.at(at);
        row.at = at;
        row.caller = caller;
        row.action = action;
        row.detail = detail;
        rows.persist(row);
    }
}
