package io.pipekeeper.oncall.measure;

import static java.util.stream.Collectors.toMap;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where it is measured how it went. */
@ApplicationScoped
public class MeasureDesk {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Recordings recordings;
    private final IncidentBook incidents;
    private final CatalogCopy catalog;
    private final ScheduleBook schedules;
    private final InstantSource clock;

    MeasureDesk(
            Recordings recordings,
            IncidentBook incidents,
            CatalogCopy catalog,
            ScheduleBook schedules,
            InstantSource clock) {
        this.recordings = recordings;
        this.incidents = incidents;
        this.catalog = catalog;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** What was detected and called in `[since, until)`. */
    @Transactional
    List<Measures> measures(Instant since, Instant until, @Nullable MeasuredBy by) {
        if (!since.isBefore(until) || until.isAfter(since.plus(LONGEST))) {
            throw new InvalidInputException("until must be after since, by at most 366 days");
        }
        return surroundings().measures(by, recordings.incidents(since, until), recordings.calls(since, until));
    }

    /** The times of some incidents, by id. */
    @Transactional
    public Map<UUID, IncidentTimes> times(List<Incident> some) {
        var timelines = incidents.timelines(some.stream().map(Incident::id).toList());
        var around = surroundings();
        return some.stream()
                .distinct()
                .collect(toMap(
                        Incident::id,
                        incident -> IncidentTimes.of(
                                incident,
                                timelines.getOrDefault(incident.id(), List.of()),
                                around.concernsSomebody(incident.pipelineId()))));
    }

    private Surroundings surroundings() {
        var byId = schedules.all().stream().collect(toMap(Schedule::id, Function.identity()));
        return new Surroundings(catalog.current(), byId, clock.instant());
    }
}
