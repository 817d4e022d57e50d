package io.pipekeeper.ownership.team;

import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.person.PersonRegister;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Teams, with their members and managers as people. */
@GraphQLApi
@RunOnVirtualThread
public class TeamApi {

    private final TeamRegister teams;
    private final PersonRegister people;

    TeamApi(TeamRegister teams, PersonRegister people) {
        this.teams = teams;
        this.people = people;
    }

    @Query
    @NonNull
    @Description("Every team that is known, by name.")
    public List<@NonNull Team> teams() {
        return teams.all();
    }

    @Query
    @Description("One team. NOT_FOUND when none has this id.")
    public Team team(@Id String id) {
        var team = teams.find(List.of(id)).get(id);
        if (team == null) {
            throw new NotFoundException("No team has the id '%s'".formatted(id));
        }
        return team;
    }

    @Resolver
    public List<@Nullable Team> teamsById(List<String> id) {
        var known = teams.find(id);
        return id.stream().<@Nullable Team>map(known::get).toList();
    }

    @NonNull
    @Description("The people in it, in the order in which the team lists them.")
    public List<@NonNull List<@NonNull Person>> members(@Source List<Team> asked) {
        var known = people.find(
                asked.stream().flatMap(team -> team.memberIds().stream()).toList());
        return asked.stream()
                .map(team -> team.memberIds().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    @Description("The manager above the team.")
    public List<@Nullable Person> manager(@Source List<Team> asked) {
        var known = people.find(
                asked.stream().map(Team::managerId).filter(Objects::nonNull).toList());
        return asked.stream()
                .<@Nullable Person>map(team -> known.get(team.managerId()))
                .toList();
    }

    @NonNull
    @Description("The teams that the person is a member of, by name.")
    public List<@NonNull List<@NonNull Team>> teams(@Source List<Person> members) {
        var all = teams.all();
        return members.stream()
                .map(person -> all.stream()
                        .filter(team -> team.memberIds().contains(person.id()))
                        .toList())
                .toList();
    }
}
