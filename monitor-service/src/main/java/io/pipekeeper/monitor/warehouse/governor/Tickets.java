package io.pipekeeper.monitor.warehouse.governor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

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
     * A ticket, and where it stood when somebody looked.
     *
     * @param before how many were before it
     */
    record Ticket(long number, int before) {}

    Tickets(EntityManager database) {
        this.database = database;
    }

    /** Draws the next number. Numbers become visible in their order, so that nobody with a lower one turns up later. */
    Ticket draw(String warehouse, int replica) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(:turn, hashtext(:warehouse)) as text)")
                .setParameter("turn", TURN)
                .setParameter("warehouse", warehouse)
                .getSingleResult();
        var row = (Object[]) database.createNativeQuery("""
                        with drawn as (
                            insert into warehouse_ticket (warehouse, replica) values (:warehouse, :replica) returning id)
                        select id, (select count(*) from warehouse_ticket where warehouse = :warehouse) from drawn
                        """, Object[].class)
                .setParameter("warehouse", warehouse)
                .setParameter("replica", replica)
                .getSingleResult();
        return new Ticket((long) row[0], ((Number) row[1]).intValue());
    }

    /** Where a ticket stands now; nothing when it counts no more: while our connection was broken, others took us for dead. */
    Optional<Ticket> look(String warehouse, long number) {
        var row = (Object[]) database.createNativeQuery("""
                        select count(*) filter (where id < :number), count(*) filter (where id = :number)
                        from warehouse_ticket where warehouse = :warehouse
                        """)
                .setParameter("warehouse", warehouse)
                .setParameter("number", number)
                .getSingleResult();
        return ((Number) row[1]).intValue() == 1
                ? Optional.of(new Ticket(number, ((Number) row[0]).intValue()))
                : Optional.empty();
    }

    void giveBack(long number) {
        database.createNativeQuery("delete from warehouse_ticket where id = :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    /** How many there are, of those who are in and of those who wait. */
    int all(String warehouse) {
        var count = (Number)
                database.createNativeQuery("select count(*) from warehouse_ticket where warehouse = :warehouse")
                        .setParameter("warehouse", warehouse)
                        .getSingleResult();
        return count.intValue();
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
