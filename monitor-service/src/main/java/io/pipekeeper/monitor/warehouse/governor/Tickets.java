package io.pipekeeper.monitor.warehouse.governor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who waits for which warehouse, and who has been let in, over all replicas: the oldest tickets are those that are in.
 *
 * <p>No clock is needed, and none that runs fast or is set back does harm.
 */
@ApplicationScoped
class Tickets {

    /** Told apart from other advisory locks by these numbers. */
    private static final int TURN = 26;

    private final EntityManager database;

    /**
     * Where a ticket stands.
     *
     * @param before how many are before it
     * @param counts whether it still counts: while our connection was broken, others took us for dead
     */
    record Standing(int before, boolean counts) {}

    Tickets(EntityManager database) {
        this.database = database;
    }

    /** Draws the next number. Numbers become visible in their order, so that nobody with a lower one turns up later. */
    long draw(String warehouse, int replica) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:turn, hashtext(:warehouse)) as text)")
                .setParameter("turn", TURN)
                .setParameter("warehouse", warehouse)
                .getSingleResult();
        return (long) database.createNativeQuery(
                        "insert into warehouse_ticket (warehouse, replica) values (:warehouse, :replica) returning id",
                        Long.class)
                .setParameter("warehouse", warehouse)
                .setParameter("replica", replica)
                .getSingleResult();
    }

    /** Where a ticket stands. */
    Standing standing(String warehouse, long ticket) {
        var row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where id < :ticket), count(*) filter (where id = :ticket)
                        from warehouse_ticket where warehouse = :warehouse
                        """)
                .setParameter("warehouse", warehouse)
                .setParameter("ticket", ticket)
                .getSingleResult();
        return new Standing(((Number) row[0]).intValue(), ((Number) row[1]).intValue() == 1);
    }

    void giveBack(long ticket) {
        database.createNativeQuery("delete from warehouse_ticket where id = :ticket")
                .setParameter("ticket", ticket)
                .executeUpdate();
    }

    /** How many there are, of those who are in and of those who wait. */
    int all(String warehouse) {
        return standing(warehouse, Long.MAX_VALUE).before();
    }

    /** Gives back the tickets of replicas that are no more: nobody holds their lock, so that it can be had. */
    int giveBackOfTheDead(int alive) {
        return database.createNativeQuery("""
                        delete from warehouse_ticket
                        where replica in (
                            select replica
                            from (select distinct replica from warehouse_ticket where replica <> :alive offset 0) others
                            where pg_try_advisory_xact_lock_shared(:life, replica))
                        """)
                .setParameter("alive", alive)
                .setParameter("life", Pulse.LIFE)
                .executeUpdate();
    }
}
