package io.pipekeeper.monitor.alert.outbox;

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

    /** A key whose earlier events go first. */
    String behind;

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

    static AlertEventRow of(Event event, Instant at) {
        var row = new AlertEventRow();
        row.dedupKey = event.dedupKey();
        row.behind = event.behind();
        row.action = event.action().word();
        row.payload = event.payload();
        row.createdAt = at;
        row.attemptAt = at;
        return row;
    }

    Outbox.Claimed toClaimed() {
        return new Outbox.Claimed(id, dedupKey, action, payload, attempts);
    }

    UndeliveredEvent toUndelivered() {
        return new UndeliveredEvent(dedupKey, action, createdAt, attempts, lastProblem, refusedAt);
    }
}
