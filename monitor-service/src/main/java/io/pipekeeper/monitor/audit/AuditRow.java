package io.pipekeeper.monitor.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "audit")
@NullUnmarked // Hibernate fills the fields
class AuditRow {

    @Id
    UUID id;

    Instant at;

    String caller;

    String action;

    String detail;
}
