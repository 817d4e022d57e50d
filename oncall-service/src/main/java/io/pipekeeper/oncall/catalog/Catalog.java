package io.pipekeeper.oncall.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, teams and pipelines as ownership-service told us last. Empty before the first time. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record Catalog(List<KnownPerson> people, List<KnownTeam> teams, List<KnownPipeline> pipelines) {

    /** Nobody and nothing is known yet. */
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    private static final String SENIOR = "SENIOR";

    /** A person with the address under which pages reach them. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownPerson(
            String id,
            String name,
            String email,
            @Nullable String level,
            @Nullable String manager) {}

    /** A team with its address and the ids of its members. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownTeam(
            String id, String name, String email, @Nullable String manager, List<String> members) {}

    /** A pipeline and the ids of the teams that are told when it fails. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownPipeline(String id, String name, List<String> stakeholders) {}

    public Catalog {
        people = copy(people);
        teams = copy(teams);
        pipelines = copy(pipelines);
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    public Optional<KnownPerson> findPerson(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    public Optional<KnownTeam> findTeam(String id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    public Optional<KnownPipeline> findPipeline(String id) {
        return pipelines.stream().filter(pipeline -> pipeline.id().equals(id)).findFirst();
    }

    /** The name by which people know the person; the id while nothing better is known. */
    public String nameOf(Person person) {
        return findPerson(person.id()).map(KnownPerson::name).orElse(person.id());
    }

    /** The senior engineers among some people, in their order. */
    public List<Person> seniorsAmong(List<Person> some) {
        return some.stream()
                .filter(person -> findPerson(person.id())
                        .filter(known -> SENIOR.equals(known.level()))
                        .isPresent())
                .toList();
    }

    /** The managers of some people, in their order and each once: a person's own manager before the team's. */
    public List<Person> managersOf(List<Person> some) {
        return some.stream()
                .flatMap(person -> managersOf(person.id()))
                .filter(Objects::nonNull)
                .distinct()
                .map(Person::new)
                .toList();
    }

    private Stream<@Nullable String> managersOf(String person) {
        return Stream.concat(
                findPerson(person).stream().map(KnownPerson::manager),
                teams.stream().filter(team -> team.members().contains(person)).map(KnownTeam::manager));
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
