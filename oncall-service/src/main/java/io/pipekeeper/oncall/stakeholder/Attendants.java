package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Candidates;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who sees to an incident. */
@ApplicationScoped
class Attendants {

    /** Who can lead the communication, the preferred one first. */
    private static final List<EscalationTarget> LEADS =
            List.of(EscalationTarget.of("secondary"), EscalationTarget.of("manager"));

    private final ScheduleBook schedules;
    private final CatalogCopy catalog;
    private final Pager pager;

    Attendants(ScheduleBook schedules, CatalogCopy catalog, Pager pager) {
        this.schedules = schedules;
        this.catalog = catalog;
        this.pager = pager;
    }

    /** Who answered; while nobody has, who was called last. */
    @Nullable
    Person holder(Incident incident) {
        var answer = incident.state().acknowledgement();
        if (answer != null && answer.by() != null) {
            return answer.by();
        }
        var escalation = incident.escalation();
        var called =
                escalation == null ? List.<Person>of() : escalation.progress().paged();
        return called.isEmpty() ? null : called.getLast();
    }

    /** Who tells stakeholders: the lead, or whoever has the incident. */
    @Nullable
    Person speaker(Incident incident) {
        var lead = incident.stakeholderClock().lead();
        return lead == null ? holder(incident) : lead;
    }

    /** Who can lead the communication while somebody else has the incident; null when nobody can. */
    @Nullable
    Person lead(Incident incident, Instant now) {
        return Optional.ofNullable(incident.escalation()).flatMap(calls -> schedules.find(calls.schedule())).stream()
                .map(found -> new Candidates(found, schedules::find, catalog.current(), incident.pipelineId()))
                .flatMap(candidates -> candidates(candidates, now))
                .filter(person -> !person.equals(holder(incident)))
                .filter(person -> !pager.channels(person).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Person> candidates(Candidates candidates, Instant now) {
        return LEADS.stream().flatMap(target -> candidates.of(target, now).stream());
    }
}
