package io.pipekeeper.oncall.measure;

import static java.util.stream.Collectors.groupingBy;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.measure.Measures.Share;
import io.pipekeeper.oncall.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To whom records belong, by the catalogue and the schedules as they are now.
 *
 * @param schedules by id
 */
record Surroundings(Catalog catalog, Map<String, Schedule> schedules, Instant now) {

    Surroundings {
        schedules = Map.copyOf(schedules);
    }

    /** The measures of everything, or of each pipeline, team, person or schedule, by id; last what belongs to none. */
    List<Measures> measures(@Nullable MeasuredBy by, List<RecordedIncident> incidents, List<RecordedCall> calls) {
        if (by == null) {
            return List.of(Measures.of(null, null, new Share(incidents, calls), this));
        }
        var incidentsOf = grouped(incidents, incident -> owner(by, incident));
        var callsOf = grouped(calls, call -> owner(by, call));
        var ids = new TreeSet<>(
                Comparator.comparing((Optional<String> id) -> id.isEmpty()).thenComparing(id -> id.orElse("")));
        ids.addAll(incidentsOf.keySet());
        ids.addAll(callsOf.keySet());
        return ids.stream()
                .map(id -> Measures.of(
                        by,
                        id.orElse(null),
                        new Share(incidentsOf.getOrDefault(id, List.of()), callsOf.getOrDefault(id, List.of())),
                        this))
                .toList();
    }

    PromiseState stakeholderClock(RecordedIncident incident) {
        return incident.stakeholderClock(concernsSomebody(incident.pipeline()), now);
    }

    /** Whether anybody is to be told when a pipeline fails. */
    boolean concernsSomebody(@Nullable String pipeline) {
        return pipeline(pipeline)
                .filter(known -> !known.stakeholders().isEmpty())
                .isPresent();
    }

    boolean isAtNight(RecordedCall call) {
        return call.isAtNight(
                schedule(call.schedule()).<ZoneId>map(Schedule::zone).orElse(ZoneOffset.UTC));
    }

    private static <T> Map<Optional<String>, List<T>> grouped(List<T> records, Function<T, @Nullable String> owner) {
        return records.stream().collect(groupingBy(each -> Optional.ofNullable(owner.apply(each))));
    }

    private @Nullable String owner(MeasuredBy by, RecordedIncident incident) {
        return switch (by) {
            case PIPELINE -> incident.pipeline();
            case SCHEDULE -> incident.schedule();
            case PERSON -> incident.answer() == null ? null : incident.answer().person();
            case TEAM -> team(incident.pipeline(), incident.schedule());
        };
    }

    private @Nullable String owner(MeasuredBy by, RecordedCall call) {
        return switch (by) {
            case PIPELINE -> call.pipeline();
            case SCHEDULE -> call.schedule();
            case PERSON -> call.person();
            case TEAM -> team(call.pipeline(), call.schedule());
        };
    }

    /** The team that owns the pipeline, or else that of its owner, or else that of the first on the schedule. */
    private @Nullable String team(@Nullable String pipeline, @Nullable String schedule) {
        var owners = pipeline(pipeline).stream()
                .flatMap(known -> Stream.ofNullable(known.primaryOwner()))
                .flatMap(owner -> owner.isTeam() ? Stream.of(owner.id()) : teamsOf(new Person(owner.id())));
        var members = schedule(schedule).stream()
                .flatMap(known -> known.rotation().members().stream())
                .flatMap(this::teamsOf);
        return Stream.concat(owners, members).findFirst().orElse(null);
    }

    private Stream<String> teamsOf(Person person) {
        return catalog.teamsOf(person).stream().map(KnownTeam::id);
    }

    private Optional<KnownPipeline> pipeline(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(catalog::findPipeline);
    }

    private Optional<Schedule> schedule(@Nullable String id) {
        return Optional.ofNullable(id).map(schedules::get);
    }
}
