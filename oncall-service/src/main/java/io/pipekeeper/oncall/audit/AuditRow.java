package io.pipekeeper.oncall.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "audit")
@NullUnmarked
class AuditRow {

    @Id
    UUID id;

    Instant at;
    String caller;
    String action;
    String detail;

    AuditRow() {}

    AuditRow(UUID id, Instant at, String caller, String action, String detail) {
        this.id = id;
        this.at = at;
        this.caller = caller;
        this.action = action;
        this.detail = detail;
    }
}
