package io.pipekeeper.monitor.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "ownership_proposal")
@IdClass(ProposalRow.Key.class)
@NullUnmarked // Hibernate fills the fields
class ProposalRow {

    @Id
    @Enumerated(EnumType.STRING)
    OwnershipProposal.Kind kind;

    @Id
    String subject;

    @Id
    String owner;

    String type;

    @Column(name = "told_at")
    Instant toldAt;

    OwnershipProposal toProposal() {
        return new OwnershipProposal(subject, kind, owner, type, toldAt);
    }

    record Key(OwnershipProposal.Kind kind, String subject, String owner) implements Serializable {}
}
