package io.pipekeeper.ownership.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The teams that are known. */
@ApplicationScoped
public class TeamRegister {

    private final Teams teams;

    TeamRegister(Teams teams) {
        this.teams = teams;
    }

    @Transactional
    public List<Team> all() {
        return teams.byName();
    }

    /** The teams among these ids that are known, by id. */
    @Transactional
    public Map<String, Team> find(Collection<String> ids) {
        return teams.known(ids).stream().collect(Collectors.toMap(Team::id, Function.identity()));
    }

    @Transactional
    public void put(Team team) {
        teams.put(team);
    }
}
