package io.pipekeeper.oncall.intake.heartbeat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What is to be heard of. */
@ApplicationScoped
class Heartbeats implements PanacheRepositoryBase<HeartbeatRow, String> {

    List<Heartbeat> byId() {
        return list("order by id").stream().map(HeartbeatRow::toHeartbeat).toList();
    }

    Optional<HeartbeatRow> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two replicas may declare it at once when they start: afterwards there is a row to lock. */
    void insertIfAbsent(HeartbeatInput input) {
        getEntityManager()
                .createNativeQuery("""
                        insert into heartbeat (id, integration_id, name, severity, every_seconds, grace_seconds)
                        values (:id, :integration, :name, :severity, :every, :grace)
                        on conflict (id) do nothing
                        """)
                .setParameter("id", input.id())
                .setParameter("integration", input.integration())
                .setParameter("name", input.name())
                .setParameter("severity", input.severity().name())
                .setParameter("every", (int) input.every().toSeconds())
                .setParameter("grace", (int) input.grace().toSeconds())
                .executeUpdate();
    }

    /** The longest silence that nobody has told yet, held until the transaction ends; one that is held is skipped. */
    Optional<HeartbeatRow> claimSilent(Instant real) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from heartbeat
                        where due_at <= :real and silent_since is null
                        order by due_at
                        limit 1
                        for update skip locked
                        """, HeartbeatRow.class)
                .setParameter("real", real)
                .getResultStream()
                .findFirst();
    }
}
