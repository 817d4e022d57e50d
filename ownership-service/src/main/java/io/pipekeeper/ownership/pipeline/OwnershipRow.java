package io.pipekeeper.ownership.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "ownership")
@NullUnmarked // Hibernate fills the fields
class OwnershipRow {

    @EmbeddedId
    Key key;

    Instant until;

    @Column(name = "primary_person_id")
    String primaryPersonId;

    @Column(name = "primary_team_id")
    String primaryTeamId;

    @Column(name = "secondary_person_id")
    String secondaryPersonId;

    @Column(name = "secondary_team_id")
    String secondaryTeamId;

    String rationale;

    @Embeddable
    record Key(@Column(name = "pipeline_id") String pipelineId, Instant since) {}

    static OwnershipRow from(String pipelineId, Ownership ownership) {
        var row = new OwnershipRow();
        row.key = new Key(pipelineId, ownership.since());
        row.until = ownership.until();
        row.rationale = ownership.rationale();
        row.primaryPersonId = idOf(OwnerRef.Kind.PERSON, ownership.primary());
        row.primaryTeamId = idOf(OwnerRef.Kind.TEAM, ownership.primary());
        row.secondaryPersonId = idOf(OwnerRef.Kind.PERSON, ownership.secondary());
        row.secondaryTeamId = idOf(OwnerRef.Kind.TEAM, ownership.secondary());
        return row;
    }

    Ownership toOwnership() {
        return new Ownership(
                owner(primaryPersonId, primaryTeamId),
                owner(secondaryPersonId, secondaryTeamId),
                rationale,
                key.since(),
                until);
    }

    private static String idOf(OwnerRef.Kind kind, OwnerRef owner) {
        return owner.kind() == kind ? owner.id() : null;
    }

    private static OwnerRef owner(String personId, String teamId) {
        return personId != null
                ? new OwnerRef(OwnerRef.Kind.PERSON, personId)
                : new OwnerRef(OwnerRef.Kind.TEAM, teamId);
    }
}
