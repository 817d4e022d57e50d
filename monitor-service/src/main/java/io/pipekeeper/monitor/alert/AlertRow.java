package io.pipekeeper.monitor.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "alert")
@NullUnmarked // Hibernate fills the fields
class AlertRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    UUID id;

    String subject;

    String period;

    @Column(name = "dedup_key")
    String dedupKey;

    String summary;

    String severity;

    String source;

    String component;

    String grouping;

    String classification;

    String details;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    int returns;

    @Column(name = "held_back")
    String heldBack;

    /** When there may be something to tell; null when there is not. */
    @Column(name = "look_at")
    Instant lookAt;

    @Column(name = "told_since")
    Instant toldSince;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "told_severity")
    String toldSeverity;

    @Column(name = "told_summary")
    String toldSummary;

    @Column(name = "told_group")
    String toldGroup;

    @Column(name = "told_cause")
    UUID toldCause;

    @Column(name = "told_over")
    Instant toldOver;

    static AlertRow from(Alert alert) {
        var row = new AlertRow();
        row.id = alert.id();
        row.subject = alert.subject();
        row.period = alert.period();
        row.dedupKey = alert.dedupKey();
        row.openedAt = alert.openedAt();
        row.updatedAt = alert.updatedAt();
        row.resolvedAt = alert.resolvedAt();
        row.returns = alert.returns();
        row.heldBack = alert.heldBack();
        row.lookAt = alert.lookAt();
        row.say(alert.notice());
        if (alert.told() != null) {
            row.know(alert.told());
        }
        return row;
    }

    Alert toAlert() {
        var notice = new Notice(summary, severity, source, component, grouping, classification, read(details));
        return new Alert(
                id, subject, period, notice, openedAt, updatedAt, resolvedAt, returns, heldBack, lookAt, toTold());
    }

    private Told toTold() {
        return toldAt == null
                ? null
                : new Told(toldSince, toldAt, toldSeverity, toldSummary, toldGroup, toldCause, toldOver);
    }

    private void say(Notice notice) {
        summary = notice.summary();
        severity = notice.severity();
        source = notice.source();
        component = notice.component();
        grouping = notice.group();
        classification = notice.classification();
        details = write(notice.details());
    }

    private void know(Told told) {
        toldSince = told.since();
        toldAt = told.at();
        toldSeverity = told.severity();
        toldSummary = told.summary();
        toldGroup = told.group();
        toldCause = told.cause();
        toldOver = told.over();
    }

    private static String write(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    private static Map<String, String> read(String details) {
        try {
            return JSON.readValue(details, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an alert are not JSON", e);
        }
    }
}
