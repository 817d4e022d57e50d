package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownOwner;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.schedule.DutyRole;
import io.pipekeeper.oncall.schedule.Roster;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.Shift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the people are that a step calls: by the rosters and the catalogue.
 *
 * @param schedule whose people are called
 * @param others finds the schedules that targets name
 * @param pipeline the one that failed; null when it is a service
 */
public record Candidates(
        Schedule schedule,
        Function<String, Optional<Schedule>> others,
        Catalog catalog,
        @Nullable String pipeline) {

    /** The people whom a target stands for at an instant, the preferred one first. */
    public List<Person> of(EscalationTarget target, Instant at) {
        return switch (target.kind()) {
            case PRIMARY -> onCall(DutyRole.PRIMARY, at);
            case SECONDARY -> onCall(DutyRole.SECONDARY, at);
            case SENIOR -> catalog.seniorsAmong(ownersThenMembers());
            case MANAGER -> catalog.managersOf(onCallFirst(at));
            case OWNER -> owners(KnownPipeline::primaryOwner);
            case SECONDARY_OWNER -> owners(KnownPipeline::secondaryOwner);
            case TEAM ->
                Optional.ofNullable(target.team()).stream()
                        .flatMap(team -> catalog.membersOf(team.id()).stream())
                        .toList();
            case PERSON -> Optional.ofNullable(target.person()).stream().toList();
            case SCHEDULE -> onCallFirst(target.scheduleId(), at);
            case EVERYONE -> everyone();
        };
    }

    private List<Person> onCall(DutyRole role, Instant at) {
        return roster().onCall(role, at).stream().toList();
    }

    private List<Person> onCallFirst(Instant at) {
        return Stream.concat(roster().onCall(at).stream().map(Shift::person), members().stream())
                .distinct()
                .toList();
    }

    private List<Person> onCallFirst(@Nullable String other, Instant at) {
        return Optional.ofNullable(other).flatMap(others).stream()
                .map(found -> new Roster(found).onCall(at).getFirst().person())
                .toList();
    }

    private List<Person> ownersThenMembers() {
        var owners = pipeline == null ? List.<Person>of() : catalog.membersOfOwners(pipeline);
        return Stream.concat(owners.stream(), members().stream()).distinct().toList();
    }

    private List<Person> owners(Function<KnownPipeline, @Nullable KnownOwner> place) {
        return Optional.ofNullable(pipeline).flatMap(catalog::findPipeline).stream()
                .flatMap(known -> Stream.ofNullable(place.apply(known)))
                .flatMap(owner -> catalog.peopleOf(owner).stream())
                .toList();
    }

    private List<Person> everyone() {
        return Stream.concat(members().stream(), catalog.managersOf(members()).stream())
                .distinct()
                .toList();
    }

    private List<Person> members() {
        return schedule.rotation().members();
    }

    private Roster roster() {
        return new Roster(schedule);
    }
}
