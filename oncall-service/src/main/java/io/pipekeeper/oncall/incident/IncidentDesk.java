package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Where people answer incidents. Everything may be said twice and happens once. */
@ApplicationScoped
class IncidentDesk {

    private final Incidents incidents;
    private final Alerts alerts;
    private final Timelines timelines;
    private final AuditLog audit;
    private final InstantSource clock;

    IncidentDesk(Incidents incidents, Alerts alerts, Timelines timelines, AuditLog audit, InstantSource clock) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.timelines = timelines;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident acknowledge(UUID id, Person by) {
        var now = clock.instant();
        var before = incidents.lock(id);
        var after = before.acknowledge(by, now);
        if (after.equals(before)) {
            return before;
        }
        incidents.save(after);
        write(
                id,
                new TimelineEntry(now, TimelineKind.ACKNOWLEDGED, by, "Acknowledged by " + by),
                "acknowledgeIncident");
        return after;
    }

    @Transactional
    Incident resolve(UUID id, Person by) {
        var now = clock.instant();
        var before = incidents.lock(id);
        var after = before.resolve(by, now);
        if (after.equals(before)) {
            return before;
        }
        incidents.save(after);
        alerts.closeAll(id, now);
        write(id, new TimelineEntry(now, TimelineKind.RESOLVED, by, "Resolved by " + by), "resolveIncident");
        return after;
    }

    @Transactional
    Incident note(UUID id, String text, Person by) {
        var incident = incidents.lock(id);
        var entry = new TimelineEntry(clock.instant(), TimelineKind.NOTED, by, text);
        if (!timelines.has(id, entry)) {
            write(id, entry, "addIncidentNote");
        }
        return incident;
    }

    private void write(UUID id, TimelineEntry entry, String action) {
        timelines.append(id, entry);
        audit.record(String.valueOf(entry.person()), action, id.toString(), entry.at());
    }
}
