package io.pipekeeper.monitor.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Proposals implements PanacheRepositoryBase<ProposalRow, ProposalRow.Key> {

    private static final int MOST = 1000;

    void keep(OwnershipProposal proposal) {
        getEntityManager()
                .createNativeQuery("""
                        insert into ownership_proposal as known (kind, subject, owner, type, told_at)
                        values (:kind, :subject, :owner, cast(:type as text), :at)
                        on conflict (kind, subject, owner) do update set type = excluded.type, told_at = excluded.told_at
                        where (known.told_at, coalesce(known.type, '')) < (excluded.told_at, coalesce(excluded.type, ''))
                        """)
                .setParameter("kind", proposal.kind().name())
                .setParameter("subject", proposal.subject())
                .setParameter("owner", proposal.owner())
                .setParameter("type", proposal.type())
                .setParameter("at", proposal.toldAt())
                .executeUpdate();
    }

    List<OwnershipProposal> all() {
        return find("order by kind, subject, owner").page(0, MOST).list().stream()
                .map(ProposalRow::toProposal)
                .toList();
    }
}
