package io.pipekeeper.monitor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "inbox")
@NullUnmarked // Hibernate fills the fields
class LetterRow {

    @Id
    String hash;

    @Enumerated(EnumType.STRING)
    PushKind kind;

    @Column(name = "received_at")
    Instant receivedAt;

    String body;

    int attempts;

    /** When to fold it; null when it is folded, or given up. */
    @Column(name = "fold_at")
    Instant foldAt;

    @Column(name = "folded_at")
    Instant foldedAt;

    /** Why it could not be folded the last time. */
    String problem;

    Letter toLetter() {
        return new Letter(hash, kind, body, receivedAt);
    }

    Quarantined toQuarantined() {
        return new Quarantined(hash, kind, receivedAt, attempts, problem, body);
    }
}
