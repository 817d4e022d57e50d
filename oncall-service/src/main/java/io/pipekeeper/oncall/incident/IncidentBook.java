package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where incidents are kept. A feature that moves an incident on locks it and records the events that happened. */
@ApplicationScoped
public class IncidentBook {

    private final Incidents incidents;
    private final Alerts alerts;
    private final Timelines timelines;
    private final Event<IncidentChange> changes;

    IncidentBook(Incidents incidents, Alerts alerts, Timelines timelines, Event<IncidentChange> changes) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.timelines = timelines;
        this.changes = changes;
    }

    @Transactional
    public Incident incident(UUID id) {
        return incidents
                .findIncident(id)
                .orElseThrow(() -> new NotFoundException("There is no incident '%s'".formatted(id)));
    }

    /** Some incidents at once, by id; those that do not exist are left out. */
    @Transactional
    public Map<UUID, Incident> all(List<UUID> ids) {
        return incidents.all(ids).stream().collect(Collectors.toMap(Incident::id, Function.identity()));
    }

    /** The alerts of some incidents, by detection. */
    @Transactional
    public Map<UUID, List<IncidentAlert>> alerts(List<UUID> ids) {
        return alerts.of(ids);
    }

    /** What happened in some incidents, in order. */
    @Transactional
    public Map<UUID, List<TimelineEntry>> timelines(List<UUID> ids) {
        return timelines.of(ids);
    }

    /** The first of the incidents that were detected in {@code [since, until)}, of one pipeline or of all, by time. */
    @Transactional
    public List<Incident> detected(Instant since, Instant until, @Nullable String pipeline, int first) {
        return incidents.detected(since, until, pipeline, first);
    }

    /** Holds the incident until the transaction of the caller ends. */
    @Transactional(TxType.MANDATORY)
    public Incident lock(UUID id) {
        return incidents.lock(id);
    }

    /** Something happened to an incident that the caller holds. Answers what it is now. */
    @Transactional(TxType.MANDATORY)
    public Incident record(Incident incident, IncidentEvent event, Instant at) {
        return record(incident, List.of(event), at);
    }

    /** Several things happened at once, in this order, to an incident that the caller holds. */
    @Transactional(TxType.MANDATORY)
    public Incident record(Incident incident, List<? extends IncidentEvent> events, Instant at) {
        var when = at.isBefore(incident.changedAt()) ? incident.changedAt() : at;
        var after = incident.after(events, when);
        incidents.save(after);
        timelines.append(incident.id(), events, when);
        changes.fire(new IncidentChange(after, List.copyOf(events), when));
        return after;
    }

    /** An incident that begins with some events. */
    @Transactional(TxType.MANDATORY)
    Incident open(Incident begun, List<? extends IncidentEvent> events, Instant at) {
        var opened = begun.after(events, at);
        incidents.add(opened);
        timelines.append(opened.id(), events, at);
        return opened;
    }

    /** What became of a page changes nothing about its incident, so nobody has to hold that. */
    @Transactional(TxType.MANDATORY)
    public void record(UUID incident, DeliveryEvent event, Instant at) {
        timelines.append(incident, List.of(event), at);
    }

    /** What became of many pages, of as many incidents, in one go. */
    @Transactional(TxType.MANDATORY)
    public void record(List<Delivery> deliveries) {
        timelines.append(deliveries);
    }

    /** Those of them that do not stand on their timelines yet. */
    @Transactional
    public List<Delivery> unsaid(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> !timelines.says(delivery.incident(), delivery.event()))
                .toList();
    }

    @Transactional
    boolean isNoted(UUID incident, Person by, String text) {
        return timelines.hasNote(incident, by, text);
    }

    /** Incidents of the same pipeline or group that were detected before, newest first. */
    @Transactional
    public List<Incident> earlier(Incident incident, int first) {
        return incidents.earlier(incident, first);
    }

    /** Newest first; all of them, or only those that are not over. */
    @Transactional
    public List<Incident> newest(boolean open, int first) {
        return incidents.newest(open, first);
    }

    @Transactional
    Map<String, List<Incident>> newestOf(List<String> pipelines, boolean open, int first) {
        return pipelines.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), pipeline -> incidents.newestOf(pipeline, open, first)));
    }
}
