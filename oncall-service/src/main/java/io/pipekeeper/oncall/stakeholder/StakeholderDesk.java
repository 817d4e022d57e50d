package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people tell stakeholders. */
@ApplicationScoped
class StakeholderDesk {

    private final IncidentBook incidents;
    private final Statements statements;
    private final Herald herald;
    private final AuditLog audit;
    private final InstantSource clock;

    StakeholderDesk(IncidentBook incidents, Statements statements, Herald herald, AuditLog audit, InstantSource clock) {
        this.incidents = incidents;
        this.statements = statements;
        this.herald = herald;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells those who depend on it, unless they were told the same before; without a message, what waits as a draft. */
    @Transactional
    Incident tell(UUID id, @Nullable String message, Person by) {
        var now = clock.instant();
        var before = incidents.lock(id);
        requireSomebody(before);
        return words(before, message)
                .filter(words -> !herald.isTold(before, words))
                .map(words -> {
                    audit.record(by.id(), "notifyStakeholders", id.toString(), now);
                    return incidents.record(before, herald.tell(before, words, by, now), now);
                })
                .orElse(before);
    }

    /** What would go out now. */
    @Transactional
    StatementPreview preview(UUID id, StatementKind kind) {
        var incident = incidents.incident(id);
        return StatementPreview.of(statements.draft(incident, kind), statements.recipients(incident));
    }

    /** A draft that was sent is no draft any more, so that sending it twice sends it once. */
    private Optional<StatementDraft> words(Incident incident, @Nullable String message) {
        var clock = incident.stakeholderClock();
        if (message != null) {
            var shipped = statements.draft(incident, kind(incident));
            return Optional.of(new StatementDraft(shipped.kind(), shipped.subject(), message));
        }
        if (clock.draft() != null) {
            return Optional.of(clock.draft());
        }
        return clock.isTold() ? Optional.empty() : Optional.of(statements.draft(incident, kind(incident)));
    }

    private static StatementKind kind(Incident incident) {
        if (!incident.isOpen()) {
            return StatementKind.RESOLVED;
        }
        return incident.stakeholderClock().isTold() ? StatementKind.UPDATE : StatementKind.FIRST;
    }

    private void requireSomebody(Incident incident) {
        if (statements.teams(incident).isEmpty()) {
            throw new ConflictException("NO_STAKEHOLDERS", "No stakeholder team is known for this incident");
        }
    }
}
