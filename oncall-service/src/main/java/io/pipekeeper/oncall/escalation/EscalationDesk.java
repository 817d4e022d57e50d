package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Candidates;
import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.CallEvent;
import io.pipekeeper.oncall.incident.Escalation;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentState;
import io.pipekeeper.oncall.incident.IncidentTimer;
import io.pipekeeper.oncall.incident.Timer;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the next people when nobody has answered in time: what the policy says, pages, and the timeline are one. */
@ApplicationScoped
class EscalationDesk implements IncidentTimer {

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

    @Override
    public Timer timer() {
        return Timer.ESCALATION;
    }

    /** Whoever is probably called is looked up for all incidents at once. */
    @Override
    public void strike(List<Incident> due, Instant now) {
        var struck = due.stream()
                .map(incident -> new Struck(incident, candidates(incident)))
                .toList();
        pager.expect(struck.stream().flatMap(one -> one.next(now)).toList());
        struck.forEach(one -> strike(one, now));
    }

    @Override
    public void strike(Incident incident, Instant now) {
        strike(List.of(incident), now);
    }

    /**
     * An incident whose time has come.
     *
     * @param candidates who could be called for it; null when nobody is called any more
     */
    private record Struck(Incident incident, @Nullable Candidates candidates) {

        Stream<Person> next(Instant now) {
            var escalation = incident.escalation();
            if (escalation == null || candidates == null) {
                return Stream.empty();
            }
            var target = escalation.policy().target(escalation.progress().step());
            return candidates.of(target, now).stream();
        }
    }

    private void strike(Struck struck, Instant now) {
        var incident = struck.incident();
        var awake = incident.state() instanceof IncidentState.Acknowledged ? wake(incident, now) : incident;
        var escalation = awake.escalation();
        var candidates = struck.candidates();
        if (escalation != null && candidates != null) {
            advance(awake, escalation, reachable(candidates, now), now);
        }
    }

    /** The time for which it was snoozed is over. */
    private Incident wake(Incident incident, Instant now) {
        var escalation = incident.escalation();
        var anew = escalation == null ? null : escalation.progress().restarted(now);
        return incidents.record(incident, new AnswerEvent.Retriggered(anew), now);
    }

    private @Nullable Candidates candidates(Incident incident) {
        var escalation = incident.escalation();
        return escalation == null
                ? null
                : new Candidates(
                        schedules.schedule(escalation.schedule()),
                        schedules::find,
                        catalog.current(),
                        incident.pipelineId());
    }

    private Function<EscalationTarget, List<Person>> reachable(Candidates candidates, Instant now) {
        return target -> candidates.of(target, now).stream()
                .filter(person -> !pager.channels(person).isEmpty())
                .toList();
    }

    /** Takes steps until one has to be waited for. */
    private void advance(
            Incident incident, Escalation escalation, Function<EscalationTarget, List<Person>> people, Instant now) {
        var next = escalation.policy().next(escalation.progress(), people, now);
        var events = new Steps(escalation.progress(), now).taken(next);
        if (events.isEmpty()) {
            return;
        }
        events.forEach(event -> call(incident, event, now));
        var moved = incidents.record(incident, events, now);
        var further = moved.escalation();
        if (next instanceof NextStep.Exhausted) {
            Log.warnf("Escalation exhausted: incident=%s", incident.id());
        } else if (further != null) {
            advance(moved, further, people, now);
        }
    }

    private void call(Incident incident, CallEvent event, Instant now) {
        if (event instanceof CallEvent.Paged paged) {
            pager.call(incident, paged.round(), paged.step(), paged.person(), now);
        }
    }
}
