package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Candidates;
import io.pipekeeper.oncall.incident.Escalation;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.policy.Progress;
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
            var people = people(incident, escalation, now);
            incidents.save(incident.with(advance(incident.id(), escalation, people, now)));
        }
    }

    private Function<EscalationTarget, List<Person>> people(Incident incident, Escalation escalation, Instant now) {
        var schedule = schedules.schedule(escalation.schedule());
        var candidates = new Candidates(schedule, schedules::find, catalog.current(), incident.pipelineId());
        return target -> candidates.of(target, now).stream()
                .filter(person -> !pager.channels(person).isEmpty())
                .toList();
    }

    /** Takes steps until one has to be waited for. */
    private Escalation advance(
            UUID incident, Escalation escalation, Function<EscalationTarget, List<Person>> people, Instant now) {
        var next = escalation.policy().next(escalation.progress(), people, now);
        if (next instanceof NextStep.Wait) {
            return escalation;
        }
        var moved = escalation.with(take(incident, escalation, next, now));
        return next instanceof NextStep.Exhausted ? moved : advance(incident, moved, people, now);
    }

    private Progress take(UUID incident, Escalation escalation, NextStep next, Instant now) {
        var progress = escalation.progress();
        return switch (next) {
            case NextStep.Wait _ -> progress;
            case NextStep.Page(var people, var target, var deadline) -> {
                var as = "%s; the next step follows at %s".formatted(target, deadline);
                people.forEach(person -> call(incident, escalation, person, as, now));
                yield progress.paged(people, deadline);
            }
            case NextStep.Skip(var target, var reason) -> {
                var text = "Step %d (%s) skipped: %s".formatted(progress.step() + 1, target, reason);
                write(incident, TimelineKind.STEP_SKIPPED, text, now);
                yield progress.skipped();
            }
            case NextStep.Hold(var until) -> {
                write(incident, TimelineKind.NOTED, "Held for working hours, until " + until, now);
                yield progress.held(until);
            }
            case NextStep.NextRound() -> {
                write(incident, TimelineKind.NOTED, "Nobody has answered: the steps begin again", now);
                yield progress.nextRound(now);
            }
            case NextStep.Fallback(var people, var target) -> {
                people.forEach(person -> call(incident, escalation, person, "the fallback, " + target, now));
                yield progress.fellBack();
            }
            case NextStep.Exhausted(var reason) -> exhausted(incident, progress, reason, now);
        };
    }

    private Progress exhausted(UUID incident, Progress progress, String reason, Instant now) {
        write(incident, TimelineKind.EXHAUSTED, "Exhausted: " + reason, now);
        Log.warnf("Escalation exhausted: incident=%s", incident);
        return progress.exhausted();
    }

    private void call(UUID incident, Escalation escalation, Person person, String as, Instant now) {
        var step = escalation.progress().step();
        var text = "Step %d: %s called as %s".formatted(step + 1, person, as);
        incidents.write(incident, TimelineKind.PAGED, person, text, now);
        pager.call(incident, escalation.round(), step, person, now);
    }

    private void write(UUID incident, TimelineKind kind, String text, Instant now) {
        incidents.write(incident, kind, null, text, now);
    }
}
