package io.pipekeeper.oncall.intake.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "integration")
@NullUnmarked
class IntegrationRow {

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    Door door;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    static IntegrationRow from(IntegrationInput input, String by, Instant at) {
        var row = new IntegrationRow();
        row.id = input.id();
        row.name = input.name();
        row.door = input.door();
        row.createdAt = at;
        row.createdBy = by;
        return row;
    }

    Integration toIntegration(List<IntegrationKey> keys) {
        return new Integration(id, name == null ? id : name, door, keys, createdAt, createdBy);
    }
}
