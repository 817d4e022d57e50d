package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentChange;
import io.pipekeeper.oncall.incident.IncidentStatus;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Begins post-mortems: by itself when an incident that must be looked back at is over, or because a person wants it.
 *
 * <p>Only a row is written then. Sections are drafted when they are read, so no fault in a draft keeps an incident open.
 */
@ApplicationScoped
class PostmortemOpening {

    private final Postmortems postmortems;
    private final Requirement requirement;
    private final IncidentBook incidents;
    private final AuditLog audit;
    private final InstantSource clock;

    PostmortemOpening(
            Postmortems postmortems,
            Requirement requirement,
            IncidentBook incidents,
            AuditLog audit,
            InstantSource clock) {
        this.postmortems = postmortems;
        this.requirement = requirement;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction of the change, whose owner holds the incident. */
    void onChange(@Observes IncidentChange change) {
        if (change.isResolution()
                && requirement.asksFor(change.incident())
                && postmortems.about(change.incident().id()).isEmpty()) {
            begin(change.incident(), true, change.at());
        }
    }

    /** A person wants to look back. A second time it answers the one that was begun. */
    @Transactional
    Postmortem start(UUID id, Person by) {
        var incident = incidents.lock(id);
        return postmortems.about(id).orElseGet(() -> {
            if (incident.state().status() == IncidentStatus.MERGED) {
                throw new ConflictException(
                        "MERGED", "Incident %s was merged; look back at the one that went on".formatted(id));
            }
            var now = clock.instant();
            audit.record(by.id(), "startPostmortem", id.toString(), now);
            return begin(incident, requirement.asksFor(incident), now);
        });
    }

    private Postmortem begin(Incident incident, boolean required, Instant now) {
        var postmortem = new Postmortem(
                UuidV7.at(now),
                incident.id(),
                required,
                now,
                requirement.dueAt(incident, now),
                new PostmortemState.Draft());
        postmortems.add(postmortem);
        return postmortem;
    }
}
