package io.pipekeeper.monitor.lineage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class LineageInbox implements PanacheRepositoryBase<LineageEventRow, String> {

    /** Keeps an event as it came. One that is there already is not kept twice, whoever is first. */
    void add(String hash, String body, Instant receivedAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into lineage_event (hash, body, received_at) values (:hash, :body, :at)
                        on conflict (hash) do nothing
                        """)
                .setParameter("hash", hash)
                .setParameter("body", body)
                .setParameter("at", receivedAt)
                .executeUpdate();
    }

    /** Claims events that no run has heard of yet, until the end of the transaction. */
    List<LineageEventRow> claimUnfolded(int limit) {
        List<?> unfolded = getEntityManager()
                .createNativeQuery("""
                        select * from lineage_event
                        where folded_at is null
                        order by received_at
                        limit :limit
                        for update skip locked
                        """, LineageEventRow.class)
                .setParameter("limit", limit)
                .getResultList();
        return unfolded.stream().map(LineageEventRow.class::cast).toList();
    }
}
