package io.pipekeeper.oncall.wake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Tells the background work of every replica that there is some, when the transaction under way commits. */
@ApplicationScoped
public class WorkBell {

    static final String CHANNEL = "oncall_work";

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;

    WorkBell(EntityManager database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Rings once at commit, however often it is called before; not at all when the transaction rolls back. */
    public void ring() {
        if (transaction.getResource(CHANNEL) != null) {
            return;
        }
        database.createNativeQuery("select cast(pg_notify(:channel, '') as text)")
                .setParameter("channel", CHANNEL)
                .getSingleResult();
        transaction.putResource(CHANNEL, true);
    }
}
