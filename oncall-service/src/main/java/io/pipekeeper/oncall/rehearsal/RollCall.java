package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Candidates;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.rehearsal.Rehearsal.People;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the people whom targets stand for and who can be reached. What it hands out asks for each thing once. */
@ApplicationScoped
class Callable {

    private final ScheduleBook schedules;
    private final CatalogCopy catalog;
    private final Pager pager;

    Callable(ScheduleBook schedules, CatalogCopy catalog, Pager pager) {
        this.schedules = schedules;
        this.catalog = catalog;
        this.pager = pager;
    }

    /** Those whom targets stand for, whether they can be reached or not. */
    Candidates candidates(Schedule schedule, @Nullable String pipeline) {
        Map<String, Optional<Schedule>> known = new HashMap<>();
        return new Candidates(schedule, id -> known.computeIfAbsent(id, schedules::find), catalog.current(), pipeline);
    }

    /** Those of them who can be reached. */
    People people(Schedule schedule, @Nullable String pipeline) {
        var candidates = candidates(schedule, pipeline);
        var reachable = reachable();
        return (target, at) ->
                candidates.of(target, at).stream().filter(reachable).toList();
    }

    /** Whether somebody has any channel. */
    Predicate<Person> reachable() {
        Map<Person, Boolean> known = new HashMap<>();
        return person ->
                known.computeIfAbsent(person, who -> !pager.channels(who).isEmpty());
    }
}
