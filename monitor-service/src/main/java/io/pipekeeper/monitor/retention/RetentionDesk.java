package io.pipekeeper.monitor.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The transactions in which old rows go. */
@ApplicationScoped
class RetentionDesk {

    private final EntityManager database;

    RetentionDesk(EntityManager database) {
        this.database = database;
    }

    /** Removes some of the old rows; answers how many. */
    @Transactional
    int remove(OldRows rows, Instant before, int limit) {
        return database.createNativeQuery(rows.deletion())
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
