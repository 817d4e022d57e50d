package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;

/** Where people say that two incidents are one trouble. One goes on with the alerts of both, and joins later ones. */
@ApplicationScoped
class MergeDesk {

    private final Incidents incidents;
    private final IncidentBook book;
    private final Alerts alerts;
    private final AuditLog audit;
    private final InstantSource clock;

    MergeDesk(Incidents incidents, IncidentBook book, Alerts alerts, AuditLog audit, InstantSource clock) {
        this.incidents = incidents;
        this.book = book;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers the incident that goes on. */
    @Transactional
    Incident merge(UUID id, UUID into, Person by) {
        if (id.equals(into)) {
            throw new InvalidInputException("An incident cannot be merged into itself: " + id);
        }
        // Two people who merge two incidents into each other must not wait for each other.
        Stream.of(id, into).sorted().forEach(incidents::lock);
        var from = incidents.lock(id);
        var target = incidents.lock(into);
        var isDone = from.state() instanceof IncidentState.Merged merged
                && merged.into().equals(into);
        return isDone ? target : merge(from, target, by, clock.instant());
    }

    private Incident merge(Incident from, Incident target, Person by, Instant now) {
        new Answers(from).requireOpen();
        new Answers(target).requireOpen();
        alerts.move(from.id(), target.id());
        incidents.redirect(from.id(), target.id());
        book.record(from, new AnswerEvent.Merged(by, target.id()), now);
        audit.record(by.id(), "mergeIncident", "%s into %s".formatted(from.id(), target.id()), now);
        return book.record(target, new AnswerEvent.Absorbed(by, from.id(), from.checkIds()), now);
    }
}
