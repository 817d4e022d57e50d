package io.pipekeeper.ownership.catalog;

import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class AuditLog implements PanacheRepositoryBase<AuditRow, UUID> {

    void add(Instant at, String caller, String action, String detail) {
        var row = new AuditRow();
        row.id = UuidV7.at(at);
        row.at = at;
        row.caller = caller;
        row.action = action;
        row.detail = detail;
        persist(row);
    }
}
