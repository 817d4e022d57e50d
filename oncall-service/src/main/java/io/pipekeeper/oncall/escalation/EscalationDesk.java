package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Escalation;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Moves one incident on per transaction: what the policy says, the pages that follow, and the timeline are one. */
@ApplicationScoped
class EscalationDesk {

    private final IncidentBook incidents;
    private final ScheduleBook schedules;
    private final CatalogCopy catalog;
    private final Pager pager;

    EscalationDesk(IncidentBook incidents, ScheduleBook schedules, CatalogCopy catalog, Pager pager) {
        this.incidents = incidents;
        this.schedules = schedules;
        this.catalog = catalog;
        this.pager = pager;
    }

    /** Moves an incident on, if its next call is due and nobody else is busy with it. */
    @Transactional
    void escalate(UUID id, Instant now) {
        incidents.claimDue(id, now).ifPresent(incident -> escalate(incident, now));
    }

    private void escalate(Incident incident, Instant now) {
        var escalation = incident.escalation();
        if (escalation != null) {
            var people = people(escalation, now);
            incidents.save(incident.with(advance(incident.id(), escalation, people, now)));
        }
    }

    private Function<EscalationTarget, List<Person>> people(Escalation escalation, Instant now) {
        var roster = new Roster(schedules.schedule(escalation.schedule()));
        var candidates = new Candidates(roster, catalog.current(), now);
        return target -> candidates.of(target).stream()
                .filter(person -> !pager.channels(person).isEmpty())
                .toList();
    }

    /** Takes steps until one has to be waited for. */
    private Escalation advance(
            UUID incident, Escalation escalation, Function<EscalationTarget, List<Person>> people, Instant now) {
        var progress = escalation.progress();
        return switch (escalation.policy().next(progress, people, now)) {
            case NextStep.Wait _ -> escalation;
            case NextStep.Page page -> {
                call(incident, escalation, page, now);
                var next = escalation.with(progress.paged(page.person(), page.deadline()));
                yield advance(incident, next, people, now);
            }
            case NextStep.Skip(var target, var reason) -> {
                var text = "Step %d (%s) skipped: %s".formatted(progress.step() + 1, target, reason);
                incidents.write(incident, TimelineKind.STEP_SKIPPED, null, text, now);
                yield advance(incident, escalation.with(progress.skipped()), people, now);
            }
            case NextStep.Exhausted() -> {
                incidents.write(
                        incident, TimelineKind.EXHAUSTED, null, "Nobody has answered; nobody is left to call", now);
                Log.warnf("Escalation exhausted: incident=%s", incident);
                yield escalation.with(progress.exhausted());
            }
        };
    }

    private void call(UUID incident, Escalation escalation, NextStep.Page page, Instant now) {
        var step = escalation.progress().step();
        var text = "Step %d: %s called as %s; the next step follows at %s"
                .formatted(step + 1, page.person(), page.target(), page.deadline());
        incidents.write(incident, TimelineKind.PAGED, page.person(), text, now);
        pager.call(incident, escalation.round(), step, page.person(), now);
    }
}
