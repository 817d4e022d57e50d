package io.pipekeeper.oncall.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.oncall.catalog.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What happened in incidents, by time; what happened at once, as it was written. The database refuses changes. */
@ApplicationScoped
class Timelines implements PanacheRepositoryBase<TimelineRow, Long> {

    private final IncidentJson json;

    Timelines(IncidentJson json) {
        this.json = json;
    }

    private record Line(UUID incident, IncidentEvent event, Instant at) {}

    /** Appends events that happened at once. */
    void append(UUID incident, List<? extends IncidentEvent> events, Instant at) {
        write(events.stream().map(event -> new Line(incident, event, at)).toList());
    }

    /** Appends what became of pages about several incidents. */
    void append(List<Delivery> deliveries) {
        write(deliveries.stream()
                .map(delivery -> new Line(delivery.incident(), delivery.event(), delivery.at()))
                .toList());
    }

    /** The database numbers them in the order of writing, in one round trip. */
    private void write(List<Line> lines) {
        getEntityManager().unwrap(Session.class).doWork(connection -> insert(connection, lines));
    }

    /** Whether it stands there already, in the same words. */
    boolean says(UUID incident, IncidentEvent event) {
        return count("incidentId = ?1 and kind = ?2 and text = ?3", incident, event.kind(), event.text()) > 0;
    }

    boolean hasNote(UUID incident, Person by, String text) {
        return count("incidentId = ?1 and kind = NOTED and actor = ?2 and text = ?3", incident, by.id(), text) > 0;
    }

    Map<UUID, List<TimelineEntry>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by at, id", incidents).stream()
                .collect(groupingBy(row -> row.incidentId, mapping(this::toEntry, toList())));
    }

    private void insert(Connection connection, List<Line> lines) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into timeline (incident_id, at, kind, actor, text, data) values (?, ?, ?, ?, ?, ?)")) {
            for (var line : lines) {
                var person = line.event().person();
                insert.setObject(1, line.incident());
                insert.setObject(2, line.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, line.event().kind().name());
                insert.setString(4, person == null ? null : person.id());
                insert.setString(5, line.event().text());
                insert.setString(6, json.write(line.event()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private TimelineEntry toEntry(TimelineRow row) {
        var person = row.actor == null ? null : new Person(row.actor);
        var event = row.data == null ? null : json.event(row.kind, row.data);
        return new TimelineEntry(row.id.toString(), row.at, row.kind, person, row.text, event);
    }
}
