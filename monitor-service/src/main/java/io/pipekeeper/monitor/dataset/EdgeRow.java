package io.pipekeeper.monitor.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "job_edge")
@IdClass(EdgeRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class EdgeRow {

    @Id
    String job;

    @Id
    @Enumerated(EnumType.STRING)
    Edge.Role role;

    @Id
    String dataset;

    @Column(name = "seen_at")
    Instant seenAt;

    record Key(String job, Edge.Role role, String dataset) implements Serializable {}
}
