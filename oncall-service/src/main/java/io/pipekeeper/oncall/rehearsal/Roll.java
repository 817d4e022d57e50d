package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Candidates;
import io.pipekeeper.oncall.rehearsal.Rehearsal.People;
import io.pipekeeper.oncall.schedule.Schedule;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who is there and who can be reached.
 *
 * @param schedules finds schedules by id
 * @param reachable whether somebody has any way to be reached
 */
record Roll(Catalog catalog, Function<String, Optional<Schedule>> schedules, Predicate<Person> reachable) {

    /** Those whom targets stand for, whether they can be reached or not. */
    Candidates candidates(Schedule schedule, @Nullable String pipeline) {
        return new Candidates(schedule, schedules, catalog, pipeline);
    }

    /** Those of them who can be reached. */
    People people(Schedule schedule, @Nullable String pipeline) {
        var candidates = candidates(schedule, pipeline);
        return (target, at) ->
                candidates.of(target, at).stream().filter(reachable).toList();
    }
}
