package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** Only what was changed is written: others may be counting events at the same time. */
@Entity
@DynamicUpdate
@Table(name = "alert")
@NullUnmarked
class AlertRow {

    @Id
    UUID id;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "integration_id")
    String integrationId;

    @Column(name = "dedup_key")
    String dedupKey;

    String summary;
    String source;

    @Enumerated(EnumType.STRING)
    IncidentSeverity severity;

    @Column(name = "check_id")
    String checkId;

    String details;

    @Column(name = "detected_at")
    Instant detectedAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    int events;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    /** Whether a person ended it while its tool did not. */
    boolean overruled;

    static AlertRow from(AlertSignal signal, UUID incident, Instant now) {
        var row = new AlertRow();
        row.id = UuidV7.at(now);
        row.incidentId = incident;
        row.integrationId = signal.integration();
        row.dedupKey = signal.dedupKey();
        row.checkId = signal.checkId();
        row.detectedAt = signal.detectedAt();
        row.summary = signal.summary();
        row.source = signal.source();
        row.severity = signal.severity();
        row.details = signal.details();
        row.lastSeenAt = now;
        row.events = 1;
        return row;
    }

    IncidentAlert toAlert() {
        return new IncidentAlert(
                id,
                integrationId,
                dedupKey,
                summary,
                source,
                severity,
                checkId,
                details,
                detectedAt,
                lastSeenAt,
                events,
                resolvedAt);
    }
}
