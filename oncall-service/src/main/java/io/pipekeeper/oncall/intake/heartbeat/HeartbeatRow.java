package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.incident.AlertSignal;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "heartbeat")
@NullUnmarked
class HeartbeatRow {

    @Id
    String id;

    @Column(name = "integration_id")
    String integrationId;

    String name;

    @Column(name = "pipeline_id")
    String pipelineId;

    @Enumerated(EnumType.STRING)
    IncidentSeverity severity;

    @Column(name = "every_seconds")
    int everySeconds;

    @Column(name = "grace_seconds")
    int graceSeconds;

    @Column(name = "last_beat_at")
    Instant lastBeatAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "silent_since")
    Instant silentSince;

    /** Declaring the same again changes nothing; another rhythm counts from now. */
    void take(HeartbeatInput input, Instant real) {
        var rhythm = (int) input.every().toSeconds() != everySeconds
                || (int) input.grace().toSeconds() != graceSeconds;
        integrationId = input.integration();
        name = input.name();
        pipelineId = input.pipeline();
        severity = input.severity();
        everySeconds = (int) input.every().toSeconds();
        graceSeconds = (int) input.grace().toSeconds();
        if (dueAt == null ? input.expected() : rhythm) {
            dueAt = nextDueAt(real);
        }
    }

    /** It beats. Answers whether it had been silent. */
    boolean beat(Instant now, Instant real) {
        var wasSilent = silentSince != null;
        lastBeatAt = now;
        dueAt = nextDueAt(real);
        silentSince = null;
        return wasSilent;
    }

    AlertSignal silence(Instant now) {
        var since = lastBeatAt == null
                ? "has never been heard of"
                : "has not been heard of since " + lastBeatAt.truncatedTo(ChronoUnit.SECONDS);
        return new AlertSignal(
                integrationId,
                dedupKey(),
                dedupKey(),
                pipelineId,
                null,
                "heartbeat",
                "%s %s".formatted(name, since),
                id,
                severity,
                "{\"expected\":\"a beat every %s\",\"grace\":\"%s\"}"
                        .formatted(Duration.ofSeconds(everySeconds), Duration.ofSeconds(graceSeconds)),
                now);
    }

    String dedupKey() {
        return "heartbeat:" + id;
    }

    Heartbeat toHeartbeat() {
        return new Heartbeat(
                id,
                name,
                integrationId,
                pipelineId == null ? null : new Pipeline(pipelineId),
                severity,
                Duration.ofSeconds(everySeconds),
                Duration.ofSeconds(graceSeconds),
                lastBeatAt,
                silentSince);
    }

    private Instant nextDueAt(Instant real) {
        return real.plusSeconds(everySeconds + (long) graceSeconds);
    }
}
