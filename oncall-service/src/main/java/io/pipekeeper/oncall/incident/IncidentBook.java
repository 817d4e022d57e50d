package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where incidents are kept. Features that move an incident on lock it, save it, and write down what happened. */
@ApplicationScoped
public class IncidentBook {

    private final Incidents incidents;
    private final Alerts alerts;
    private final Timelines timelines;

    IncidentBook(Incidents incidents, Alerts alerts, Timelines timelines) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.timelines = timelines;
    }

    @Transactional
    public Incident incident(UUID id) {
        return incidents
                .findIncident(id)
                .orElseThrow(() -> new NotFoundException("There is no incident '%s'".formatted(id)));
    }

    @Transactional
    public List<IncidentAlert> alerts(UUID incident) {
        return alerts.of(List.of(incident)).getOrDefault(incident, List.of());
    }

    /** Holds the incident until the transaction of the caller ends. */
    @Transactional(TxType.MANDATORY)
    public Incident lock(UUID id) {
        return incidents.lock(id);
    }

    /** The incidents whose next call is due, the longest first. Others may be busy with them. */
    @Transactional
    public List<UUID> due(Instant now, int limit) {
        return incidents.due(now, limit);
    }

    /** Holds an incident until the transaction of the caller ends, if its next call is due and nobody else holds it. */
    @Transactional(TxType.MANDATORY)
    public Optional<Incident> claimDue(UUID id, Instant now) {
        return incidents.claimDue(id, now);
    }

    @Transactional(TxType.MANDATORY)
    public void save(Incident incident) {
        incidents.save(incident);
    }

    /** Appends to the timeline. */
    @Transactional(TxType.MANDATORY)
    public void write(UUID incident, TimelineKind kind, @Nullable Person person, String text, Instant at) {
        timelines.append(incident, new TimelineEntry(at, kind, person, text));
    }

    @Transactional
    List<Incident> all(List<UUID> ids) {
        return incidents.all(ids);
    }

    @Transactional
    List<Incident> newest(boolean open, int first) {
        return incidents.newest(open, first);
    }

    @Transactional
    Map<String, List<Incident>> newestOf(List<String> pipelines, boolean open, int first) {
        return pipelines.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), pipeline -> incidents.newestOf(pipeline, open, first)));
    }

    @Transactional
    Map<UUID, List<IncidentAlert>> alerts(List<UUID> ids) {
        return alerts.of(ids);
    }

    @Transactional
    Map<UUID, List<TimelineEntry>> timelines(List<UUID> ids) {
        return timelines.of(ids);
    }
}
