package io.pipekeeper.oncall.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened in incidents, by time; what happened at once, as it was written. The database refuses changes. */
@ApplicationScoped
class Timelines implements PanacheRepositoryBase<TimelineRow, Long> {

    void append(UUID incident, TimelineEntry entry) {
        // The row's number is its place; it is drawn at the insert, so nothing may be inserted before an earlier flush.
        persistAndFlush(TimelineRow.from(incident, entry));
    }

    boolean has(UUID incident, TimelineEntry entry) {
        var person = entry.person();
        return person != null
                && count(
                                "incidentId = ?1 and kind = ?2 and actor = ?3 and text = ?4",
                                incident,
                                entry.kind(),
                                person.id(),
                                entry.text())
                        > 0;
    }

    Map<UUID, List<TimelineEntry>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by at, id", incidents).stream()
                .collect(groupingBy(row -> row.incidentId, mapping(TimelineRow::toEntry, toList())));
    }
}
