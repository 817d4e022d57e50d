package io.pipekeeper.monitor.audit;

import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Keeps who changed what, and who looked at what is not for everybody. */
@ApplicationScoped
public class AuditLog {

    private final Entries entries;

    AuditLog(Entries entries) {
        this.entries = entries;
    }

    /** Adds a line in the caller's transaction, so that there is no change without it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Instant at, String caller, String action, String detail) {
        var row = new AuditRow();
        row.id = UuidV7.at(at);
        row.at = at;
        row.caller = caller;
        row.action = action;
        row.detail = detail;
        entries.persist(row);
    }

    @ApplicationScoped
    static class Entries implements PanacheRepositoryBase<AuditRow, UUID> {}
}
