package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
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
@Table(name = "incident")
@NullUnmarked
class IncidentRow {

    @Id
    UUID id;

    @Column(name = "group_key")
    String groupKey;

    @Column(name = "pipeline_id")
    String pipelineId;

    String summary;

    @Enumerated(EnumType.STRING)
    IncidentSeverity severity;

    @Column(name = "check_ids")
    String[] checkIds;

    @Column(name = "detected_at")
    Instant detectedAt;

    @Column(name = "acknowledged_at")
    Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    String acknowledgedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "schedule_id")
    String scheduleId;

    String policy;
    int round;
    int step;
    String[] paged = {};

    @Column(name = "escalate_at")
    Instant escalateAt;

    @Column(name = "stakeholders_due_at")
    Instant stakeholdersDueAt;

    @Column(name = "stakeholders_notified_at")
    Instant stakeholdersNotifiedAt;

    IncidentState state() {
        var acknowledged =
                acknowledgedAt == null ? null : new IncidentState.Acknowledged(person(acknowledgedBy), acknowledgedAt);
        if (resolvedAt != null) {
            return new IncidentState.Resolved(person(resolvedBy), resolvedAt, acknowledged);
        }
        return acknowledged == null ? new IncidentState.Triggered() : acknowledged;
    }

    void take(Incident incident) {
        id = incident.id();
        groupKey = incident.group();
        pipelineId = incident.pipelineId();
        summary = incident.summary();
        severity = incident.severity();
        checkIds = incident.checkIds().toArray(String[]::new);
        detectedAt = incident.detectedAt();
        stakeholdersDueAt = incident.stakeholderClock().dueAt();
        stakeholdersNotifiedAt = incident.stakeholderClock().notifiedAt();
        take(incident.state());
        take(incident.escalation(), incident.state());
    }

    private void take(IncidentState state) {
        var answer = state.acknowledgement();
        acknowledgedAt = answer == null ? null : answer.since();
        acknowledgedBy = answer == null ? null : id(answer.by());
        var end = state.resolution();
        resolvedAt = end == null ? null : end.since();
        resolvedBy = end == null ? null : id(end.by());
    }

    private void take(Escalation escalation, IncidentState state) {
        if (escalation == null) {
            return;
        }
        scheduleId = escalation.schedule();
        round = escalation.round();
        step = escalation.progress().step();
        paged = escalation.progress().paged().stream().map(Person::id).toArray(String[]::new);
        escalateAt =
                state instanceof IncidentState.Triggered ? escalation.progress().dueAt() : null;
    }

    private static Person person(String id) {
        return id == null ? null : new Person(id);
    }

    private static String id(Person person) {
        return person == null ? null : person.id();
    }
}
