package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.paging.Pager;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out who is there and who can be reached. */
@ApplicationScoped
class RollCall {

    private final ScheduleBook schedules;
    private final CatalogCopy catalog;
    private final Pager pager;

    RollCall(ScheduleBook schedules, CatalogCopy catalog, Pager pager) {
        this.schedules = schedules;
        this.catalog = catalog;
        this.pager = pager;
    }

    /** Everybody as they are now, for one question: each thing is looked up once. */
    Roll take() {
        Map<String, Optional<Schedule>> found = new HashMap<>();
        Map<Person, Boolean> reached = new HashMap<>();
        return new Roll(
                catalog.current(),
                id -> found.computeIfAbsent(id, schedules::find),
                person -> reached.computeIfAbsent(
                        person, who -> !pager.channels(who).isEmpty()));
    }
}
