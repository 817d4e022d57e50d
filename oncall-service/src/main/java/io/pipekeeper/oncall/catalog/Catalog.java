package io.pipekeeper.oncall.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, teams and pipelines as ownership-service told us last. Empty before the first time. */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public final class Catalog {

    /** Nobody and nothing is known yet. */
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    private static final String SENIOR = "SENIOR";
    private static final String TEAM = "TEAM";

    private final Map<String, KnownPerson> people;
    private final Map<String, KnownTeam> teams;
    private final Map<String, KnownPipeline> pipelines;

    /** A person with the address under which pages reach them. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownPerson(
            String id,
            String name,
            @Nullable String email,
            @Nullable String level,
            @Nullable String manager) {}

    /** A team with its address and the ids of its members. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownTeam(
            String id, String name, String email, @Nullable String manager, List<String> members) {}

    /** An owner of a pipeline: a person or a team. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownOwner(String kind, String id) {

        public boolean isTeam() {
            return TEAM.equals(kind);
        }
    }

    /** A pipeline with its owners, what it is built from, and the ids of the teams that are told when it fails. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record KnownPipeline(
            String id,
            String name,
            @Nullable Audience audience,
            @Nullable KnownOwner primaryOwner,
            @Nullable KnownOwner secondaryOwner,
            List<String> upstream,
            List<String> stakeholders) {

        public KnownPipeline {
            upstream = copy(upstream);
            stakeholders = copy(stakeholders);
        }
    }

    @JsonCreator
    public Catalog(
            @JsonProperty("people") @Nullable List<KnownPerson> people,
            @JsonProperty("teams") @Nullable List<KnownTeam> teams,
            @JsonProperty("pipelines") @Nullable List<KnownPipeline> pipelines) {
        this.people = byId(people, KnownPerson::id);
        this.teams = byId(teams, KnownTeam::id);
        this.pipelines = byId(pipelines, KnownPipeline::id);
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    public Optional<KnownPerson> findPerson(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<KnownTeam> findTeam(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    public Optional<KnownPipeline> findPipeline(String id) {
        return Optional.ofNullable(pipelines.get(id));
    }

    /** The name by which people know the person; the id while nothing better is known. */
    public String nameOf(Person person) {
        return findPerson(person.id()).map(KnownPerson::name).orElse(person.id());
    }

    /** The pipelines that are built from a pipeline's output. */
    public List<KnownPipeline> downstreamOf(String pipeline) {
        return pipelines.values().stream()
                .filter(other -> other.upstream().contains(pipeline))
                .toList();
    }

    /** The members of a team, in its order. */
    public List<Person> membersOf(String team) {
        return findTeam(team).stream()
                .flatMap(known -> known.members().stream())
                .map(Person::new)
                .toList();
    }

    /** The teams that a person belongs to. */
    public List<KnownTeam> teamsOf(Person person) {
        return teams.values().stream()
                .filter(team -> team.members().contains(person.id()))
                .toList();
    }

    /** The people behind an owner: the person, or all members of the team. */
    public List<Person> peopleOf(KnownOwner owner) {
        return owner.isTeam() ? membersOf(owner.id()) : List.of(new Person(owner.id()));
    }

    /** The members of the teams that own a pipeline, the primary owner's first; nobody where people own it. */
    public List<Person> membersOfOwners(String pipeline) {
        return findPipeline(pipeline).stream()
                .flatMap(known -> Stream.of(known.primaryOwner(), known.secondaryOwner()))
                .flatMap(Stream::ofNullable)
                .filter(KnownOwner::isTeam)
                .flatMap(owner -> peopleOf(owner).stream())
                .distinct()
                .toList();
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
                teams.values().stream()
                        .filter(team -> team.members().contains(person))
                        .map(KnownTeam::manager));
    }

    /** In the order in which they were told. */
    private static <T> Map<String, T> byId(@Nullable List<T> things, Function<T, String> id) {
        return copy(things).stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
