package io.pipekeeper.monitor.deadline;

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
@Table(name = "deadline")
@NullUnmarked // Hibernate fills the fields
class DeadlineRow {

    @Id
    UUID id;

    @Column(name = "check_id")
    String checkId;

    String period;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    DeadlineState state;

    @Column(name = "met_at")
    Instant metAt;

    /** When to look for evidence next; null when it is settled. */
    @Column(name = "look_at")
    Instant lookAt;

    static DeadlineRow from(Deadline deadline, Instant lookAt) {
        var row = new DeadlineRow();
        row.id = deadline.id();
        row.checkId = deadline.checkId();
        row.period = deadline.period();
        row.dueAt = deadline.dueAt();
        row.state = deadline.state();
        row.metAt = deadline.metAt();
        row.lookAt = lookAt;
        return row;
    }

    Deadline toDeadline() {
        return new Deadline(id, checkId, period, dueAt, state, metAt);
    }
}
