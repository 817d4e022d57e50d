package io.pipekeeper.ownership.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "team")
@NullUnmarked // Hibernate fills the fields
class TeamRow {

    @Id
    String id;

    String name;

    String email;

    @Column(name = "manager_id")
    String managerId;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @OrderColumn(name = "position")
    @Column(name = "person_id")
    List<String> memberIds;

    static TeamRow from(Team team) {
        var row = new TeamRow();
        row.id = team.id();
        row.name = team.name();
        row.email = team.email();
        row.managerId = team.managerId();
        row.memberIds = new ArrayList<>(team.memberIds());
        return row;
    }

    Team toTeam() {
        return new Team(id, name, email, managerId, memberIds);
    }
}
