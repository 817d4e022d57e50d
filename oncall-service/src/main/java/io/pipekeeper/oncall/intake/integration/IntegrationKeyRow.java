package io.pipekeeper.oncall.intake.integration;

import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "integration_key")
@NullUnmarked
class IntegrationKeyRow {

    @Id
    UUID id;

    @Column(name = "integration_id")
    String integrationId;

    String sha256;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    static IntegrationKeyRow from(String integration, String sha256, String by, Instant at) {
        var row = new IntegrationKeyRow();
        row.id = UuidV7.at(at);
        row.integrationId = integration;
        row.sha256 = sha256;
        row.createdAt = at;
        row.createdBy = by;
        return row;
    }

    IntegrationKey toKey() {
        return new IntegrationKey(id, createdAt, createdBy, endsAt, revokedAt, lastUsedAt);
    }
}
