package io.pipekeeper.ownership.catalog;

import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.pipeline.OwnerRef;
import io.pipekeeper.ownership.pipeline.Pipeline;
import io.pipekeeper.ownership.team.Team;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People, teams and pipelines that belong together. Says what in it names something that does not exist. */
record Catalog(List<Person> people, List<Team> teams, List<Pipeline> pipelines) {

    Catalog {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        pipelines = List.copyOf(pipelines);
    }

    /** This catalogue with the other laid over it: the other's things replace those of the same id. */
    Catalog overlaidBy(Catalog other) {
        return new Catalog(
                overlay(people, other.people, Person::id),
                overlay(teams, other.teams, Team::id),
                overlay(pipelines, other.pipelines, Pipeline::id));
    }

    /** What is wrong with it, one sentence each; empty when all is well. */
    List<String> faults() {
        var personIds = people.stream().map(Person::id).collect(Collectors.toSet());
        var teamIds = teams.stream().map(Team::id).collect(Collectors.toSet());
        var pipelineIds = pipelines.stream().map(Pipeline::id).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (var person : people) {
            unknown("person " + person.id(), "manager", Stream.ofNullable(person.managerId()), personIds, faults);
        }
        for (var team : teams) {
            unknown("team " + team.id(), "manager", Stream.ofNullable(team.managerId()), personIds, faults);
            unknown("team " + team.id(), "member", team.memberIds().stream(), personIds, faults);
        }
        for (var pipeline : pipelines) {
            var subject = "pipeline " + pipeline.id();
            unknown(subject, "owner", owners(pipeline, OwnerRef.Kind.PERSON), personIds, faults);
            unknown(subject, "owner", owners(pipeline, OwnerRef.Kind.TEAM), teamIds, faults);
            unknown(subject, "upstream", pipeline.upstreamIds().stream(), pipelineIds, faults);
            unknown(subject, "stakeholder", pipeline.stakeholderIds().stream(), teamIds, faults);
        }
        pipelines.stream()
                .filter(pipeline -> reaches(pipeline, pipeline.id(), new HashSet<>()))
                .map(pipeline -> "pipeline %s: is built from its own output".formatted(pipeline.id()))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private boolean reaches(Pipeline from, String id, Set<String> seen) {
        return from.upstreamIds().stream()
                .anyMatch(upstream -> upstream.equals(id)
                        || (seen.add(upstream)
                                && pipelines.stream()
                                        .filter(pipeline -> pipeline.id().equals(upstream))
                                        .anyMatch(pipeline -> reaches(pipeline, id, seen))));
    }

    private static Stream<String> owners(Pipeline pipeline, OwnerRef.Kind kind) {
        return Stream.of(pipeline.ownership().primary(), pipeline.ownership().secondary())
                .filter(owner -> owner.kind() == kind)
                .map(OwnerRef::id);
    }

    private static void unknown(
            String subject, String field, Stream<String> ids, Set<String> known, List<String> faults) {
        ids.filter(id -> !known.contains(id))
                .map(id -> "%s: the %s '%s' is not known".formatted(subject, field, id))
                .forEach(faults::add);
    }

    private static <T> List<T> overlay(List<T> below, List<T> above, Function<T, String> id) {
        Map<String, T> byId = Stream.concat(below.stream(), above.stream())
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> second));
        return List.copyOf(byId.values());
    }
}
