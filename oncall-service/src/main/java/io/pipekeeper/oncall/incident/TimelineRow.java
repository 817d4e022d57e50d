package io.pipekeeper.oncall.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Read as it is; rows are written by {@link Timelines} alone. */
@Entity
@Immutable
@Table(name = "timeline")
@NullUnmarked
class TimelineRow {

    /** Given by the database in the order of writing. */
    @Id
    Long id;

    @Column(name = "incident_id")
    UUID incidentId;

    Instant at;

    @Enumerated(EnumType.STRING)
    TimelineKind kind;

    String actor;
    String text;
    String data;
}
