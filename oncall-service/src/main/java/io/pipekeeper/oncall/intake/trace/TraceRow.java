package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.oncall.intake.integration.Door;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "trace")
@NullUnmarked
class TraceRow {

    @Id
    UUID id;

    Instant at;

    @Enumerated(EnumType.STRING)
    Door door;

    @Column(name = "integration_id")
    String integrationId;

    String events;

    static TraceRow from(Visit visit, String events) {
        var row = new TraceRow();
        row.id = visit.trace();
        row.at = visit.at();
        row.door = visit.door();
        row.integrationId = visit.integration();
        row.events = events;
        return row;
    }

    Visit toVisit() {
        return new Visit(id, at, door, integrationId);
    }
}
