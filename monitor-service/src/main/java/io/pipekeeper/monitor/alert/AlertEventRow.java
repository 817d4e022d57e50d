package io.pipekeeper.monitor.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "alert_event")
@NullUnmarked // Hibernate fills the fields
class AlertEventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "dedup_key")
    String dedupKey;

    String action;

    String payload;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "attempt_at")
    Instant attemptAt;

    int attempts;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "refused_at")
    Instant refusedAt;

    @Column(name = "last_problem")
    String lastProblem;

    static AlertEventRow of(Alert alert, String action, Instant at) {
        var row = new AlertEventRow();
        row.dedupKey = alert.dedupKey();
        row.action = action;
        row.payload = EventPayload.of(alert);
        row.createdAt = at;
        row.attemptAt = at;
        return row;
    }

    Outbox.Pending toPending() {
        return new Outbox.Pending(id, dedupKey, action, payload, attempts);
    }
}
