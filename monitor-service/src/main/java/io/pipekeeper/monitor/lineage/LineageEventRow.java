package io.pipekeeper.monitor.lineage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "lineage_event")
@NullUnmarked // Hibernate fills the fields
class LineageEventRow {

    @Id
    String hash;

    @Column(name = "received_at")
    Instant receivedAt;

    String body;

    @Column(name = "folded_at")
    Instant foldedAt;
}
