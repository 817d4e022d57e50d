package io.pipekeeper.ownership.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Teams implements PanacheRepositoryBase<TeamRow, String> {

    List<Team> byName() {
        return list("order by name, id").stream().map(TeamRow::toTeam).toList();
    }

    List<Team> known(Collection<String> ids) {
        return list("id in ?1", ids).stream().map(TeamRow::toTeam).toList();
    }

    void put(Team team) {
        getEntityManager().merge(TeamRow.from(team));
    }
}
