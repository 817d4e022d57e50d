package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "timeline")
@NullUnmarked
class TimelineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "incident_id")
    UUID incidentId;

    Instant at;

    @Enumerated(EnumType.STRING)
    TimelineKind kind;

    String actor;
    String text;

    static TimelineRow from(UUID incident, TimelineEntry entry) {
        var row = new TimelineRow();
        row.incidentId = incident;
        row.at = entry.at();
        row.kind = entry.kind();
        row.actor = entry.person() == null ? null : entry.person().id();
        row.text = entry.text();
        return row;
    }

    TimelineEntry toEntry() {
        return new TimelineEntry(at, kind, actor == null ? null : new Person(actor), text);
    }
}
