package io.pipekeeper.oncall.intake.trace;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What came through doors. Nothing is looked for but by its id, which carries the time. */
@ApplicationScoped
class Traces implements PanacheRepositoryBase<TraceRow, UUID> {

    /** Removes some of the rows before an instant, and says how many. */
    int removeBefore(Instant instant, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from trace where id in (select id from trace where id < :before order by id limit :most)
                        """)
                .setParameter("before", smallestAt(instant))
                .setParameter("most", most)
                .executeUpdate();
    }

    private static UUID smallestAt(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }
}
