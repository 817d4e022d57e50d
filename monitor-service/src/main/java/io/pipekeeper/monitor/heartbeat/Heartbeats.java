package io.pipekeeper.monitor.heartbeat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Heartbeats implements PanacheRepositoryBase<HeartbeatRow, String> {

    List<HeartbeatRow> lockedOf(String contract) {
        return find("contractId = ?1 order by name", contract)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<HeartbeatRow> locked(String name) {
        return find("name", name).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Claims those of which nothing was heard for too long. */
    List<HeartbeatRow> claimSilent(Instant now, int limit) {
        List<?> silent = getEntityManager()
                .createNativeQuery("""
                        select * from heartbeat
                        where silent_at <= :now
                        order by silent_at, name
                        limit :limit
                        for update skip locked
                        """, HeartbeatRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return silent.stream().map(HeartbeatRow.class::cast).toList();
    }

    /** Notes that somebody listens, and answers when somebody did before; empty the first time. */
    Optional<Instant> listen(Instant now) {
        List<?> before = getEntityManager()
                .createNativeQuery("select listened_at from listening where id = 1 for update")
                .getResultList();
        getEntityManager().createNativeQuery("""
                        insert into listening (id, listened_at) values (1, :now)
                        on conflict (id) do update set listened_at = greatest(listening.listened_at, excluded.listened_at)
                        """).setParameter("now", now).executeUpdate();
        return before.stream().map(Instant.class::cast).findFirst();
    }

    /** Gives everything as much more time as nobody listened. */
    void excuse(Duration away) {
        getEntityManager()
                .createNativeQuery("""
                        update heartbeat set silent_at = silent_at + make_interval(secs => :seconds)
                        where name in (select name from heartbeat where silent_at is not null order by name for update)
                        """)
                .setParameter("seconds", (double) away.toSeconds())
                .executeUpdate();
    }
}
