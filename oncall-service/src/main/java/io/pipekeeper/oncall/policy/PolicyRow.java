package io.pipekeeper.oncall.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "escalation_policy")
@NullUnmarked
class PolicyRow {

    @Id
    String id;

    String name;

    @Enumerated(EnumType.STRING)
    DeadlineMode mode;

    String steps;

    PolicyRow() {}

    PolicyRow(String id, String name, DeadlineMode mode, String steps) {
        this.id = id;
        this.name = name;
        this.mode = mode;
        this.steps = steps;
    }
}
