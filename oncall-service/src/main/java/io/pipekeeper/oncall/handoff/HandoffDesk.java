package io.pipekeeper.oncall.handoff;

import io.pipekeeper.oncall.action.ActionBook;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.paging.Page;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Gathers what is handed over. */
@ApplicationScoped
class HandoffDesk {

    private static final int MOST = 100;

    private final ScheduleBook schedules;
    private final CoverageBook coverage;
    private final IncidentBook incidents;
    private final Pager pager;
    private final ActionBook actions;

    HandoffDesk(
            ScheduleBook schedules, CoverageBook coverage, IncidentBook incidents, Pager pager, ActionBook actions) {
        this.schedules = schedules;
        this.coverage = coverage;
        this.incidents = incidents;
        this.pager = pager;
        this.actions = actions;
    }

    /** The hand-off that comes next after an instant, with what is open now. */
    @Transactional
    Handoff handoff(String id, Instant at) {
        var schedule = schedules.schedule(id);
        var roster = new Roster(schedule);
        var leaving = roster.onCall(at);
        var handOff = leaving.getFirst().until();
        var pipelines = pipelines(id);
        var open = new OpenMatters(incidents.newest(true, MOST)).of(id, pipelines);
        return new Handoff(
                schedule,
                handOff,
                leaving,
                roster.onCall(handOff),
                open.incidents(),
                failing(open.incidents()),
                open.snoozed(),
                open.held(),
                heldPages(id, pipelines),
                actions.open(schedule.rotation().members(), pipelines, MOST));
    }

    private List<Page> heldPages(String schedule, List<String> pipelines) {
        var held = pager.held(MOST);
        var about = incidents.all(held.stream().map(Page::incidentId).distinct().toList());
        var ours = new OpenMatters(List.copyOf(about.values()))
                .of(schedule, pipelines)
                .incidents();
        return held.stream()
                .filter(page -> ours.contains(about.get(page.incidentId())))
                .toList();
    }

    /** The pipelines that name the schedule. Those without a line of their own are known by their incidents only. */
    private List<String> pipelines(String schedule) {
        return coverage.all().stream()
                .filter(line -> line.schedule().equals(schedule))
                .map(CoverageLine::pipeline)
                .toList();
    }

    private List<IncidentAlert> failing(List<Incident> open) {
        return incidents.alerts(open.stream().map(Incident::id).toList()).values().stream()
                .flatMap(Collection::stream)
                .filter(alert -> alert.resolvedAt() == null)
                .sorted(Comparator.comparing(IncidentAlert::detectedAt))
                .toList();
    }
}
