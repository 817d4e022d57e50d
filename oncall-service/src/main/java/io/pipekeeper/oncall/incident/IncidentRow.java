package io.pipekeeper.oncall.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What the timeline adds up to, as a snapshot, and the columns by which incidents are found. */
@Entity
@Table(name = "incident")
@NullUnmarked
class IncidentRow {

    @Id
    UUID id;

    @Column(name = "group_key")
    String groupKey;

    @Column(name = "pipeline_id")
    String pipelineId;

    @Column(name = "detected_at")
    Instant detectedAt;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "escalate_at")
    Instant escalateAt;

    @Column(name = "stakeholders_at")
    Instant stakeholdersAt;

    @Column(name = "target_at")
    Instant targetAt;

    /** Whether anything says who is called. */
    boolean covered;

    /** When somebody answered first; a later answer does not change it. */
    @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    String snapshot;

    void take(Incident incident, String json) {
        id = incident.id();
        groupKey = incident.group();
        pipelineId = incident.pipelineId();
        detectedAt = incident.detectedAt();
        resolvedAt = incident.state().endedAt();
        mergedInto = incident.state() instanceof IncidentState.Merged merged ? merged.into() : null;
        escalateAt = incident.nextCallAt();
        stakeholdersAt = incident.stakeholderClock().nextAt();
        targetAt = incident.nextTargetAt();
        covered = incident.escalation() != null;
        snapshot = json;
        takeAnswer(incident.state().acknowledgement());
    }

    private void takeAnswer(IncidentState.Acknowledged answer) {
        if (answer != null && acknowledgedAt == null) {
            acknowledgedAt = answer.since();
            acknowledgedBy = answer.by() == null ? null : answer.by().id();
        }
    }
}
