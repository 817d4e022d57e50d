package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Where people say that an incident was not over. */
@ApplicationScoped
class ReopenDesk {

    private final Incidents incidents;
    private final IncidentBook book;
    private final Alerts alerts;
    private final AuditLog audit;
    private final WorkBell bell;

    ReopenDesk(Incidents incidents, IncidentBook book, Alerts alerts, AuditLog audit, WorkBell bell) {
        this.incidents = incidents;
        this.book = book;
        this.alerts = alerts;
        this.audit = audit;
        this.bell = bell;
    }

    @Transactional
    Incident reopen(UUID id, String reason, Person by, Instant now) {
        var before = incidents.lock(id);
        var event = new Answers(before).reopen(by, reason, now);
        if (event.isEmpty()) {
            return before;
        }
        requireAlone(before);
        alerts.restore(id);
        audit.record(by.id(), "reopenIncident", id.toString(), now);
        bell.ring();
        return book.record(before, event.get(), now);
    }

    /** The trouble may have come back by itself meanwhile, as another incident. */
    private void requireAlone(Incident incident) {
        incidents.lockGroup(incident.group());
        incidents.lockOpen(incident.group()).ifPresent(open -> {
            throw new ConflictException(
                    "OPEN_ALREADY", "Incident %s is open for the same trouble; go on there".formatted(open.id()));
        });
    }
}
