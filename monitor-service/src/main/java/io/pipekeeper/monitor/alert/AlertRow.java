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

    static AlertRow from(Alert alert) {
        var row = new AlertRow();
        row.id = alert.id();
        row.subject = alert.subject();
        row.period = alert.period();
        row.dedupKey = alert.dedupKey();
        row.openedAt = alert.openedAt();
        row.updatedAt = alert.updatedAt();
        row.resolvedAt = alert.resolvedAt();
        row.say(alert.notice());
        return row;
    }

    Alert toAlert() {
        var notice = new Notice(summary, severity, source, component, grouping, classification, read(details));
        return new Alert(id, subject, period, notice, openedAt, updatedAt, resolvedAt);
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
