package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.Answers;
import io.pipekeeper.oncall.incident.Escalation;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentState;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Where people ask a colleague to take an incident. That one is called; if they do not answer, the policy begins again. */
@ApplicationScoped
class ReassignDesk {

    private final IncidentBook incidents;
    private final Pager pager;
    private final AuditLog audit;
    private final InstantSource clock;

    ReassignDesk(IncidentBook incidents, Pager pager, AuditLog audit, InstantSource clock) {
        this.incidents = incidents;
        this.pager = pager;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident reassign(UUID id, Person to, Person by) {
        var incident = incidents.lock(id);
        var escalation = new Answers(incident).requireCovered();
        if (isAskedAlready(incident, escalation, to)) {
            return incident;
        }
        if (pager.channels(to).isEmpty()) {
            throw new ConflictException(
                    "NOT_REACHABLE", "There is no way to reach %s; add a contact method first".formatted(to));
        }
        return reassign(incident, escalation, to, by, clock.instant());
    }

    private Incident reassign(Incident incident, Escalation escalation, Person to, Person by, Instant now) {
        var anew = escalation.progress().restarted(now);
        var deadline = now.plus(escalation.policy().steps().getFirst().answerBy());
        var round = anew.round().number();
        var reassigned = new AnswerEvent.Reassigned(by, to, anew.asked(to, deadline));
        pager.call(incident, round, AnswerEvent.Reassigned.STEP, to, now);
        audit.record(by.id(), "reassignIncident", "%s to %s".formatted(incident.id(), to), now);
        return incidents.record(incident, List.of(reassigned), now);
    }

    /** Whoever was asked last and has not answered yet is not called again. */
    private static boolean isAskedAlready(Incident incident, Escalation escalation, Person to) {
        var progress = escalation.progress();
        return incident.state() instanceof IncidentState.Triggered
                && progress.step() == 0
                && progress.paged().equals(List.of(to));
    }
}
