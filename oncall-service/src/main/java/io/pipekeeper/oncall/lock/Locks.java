package io.pipekeeper.oncall.lock;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.IntStream;

/** Takes locks, for the rest of the transaction under way. */
@ApplicationScoped
public class Locks {

    private final EntityManager database;

    Locks(EntityManager database) {
        this.database = database;
    }

    /** Waits until nobody else has any of these. They are taken in their order, in one round trip. */
    @Transactional(TxType.MANDATORY)
    public void take(Lock... locks) {
        var each = IntStream.range(0, locks.length)
                .mapToObj("cast(pg_advisory_xact_lock(:kind%1$d, hashtext(:thing%1$d)) as text)"::formatted)
                .collect(joining(" || ", "select ", ""));
        var query = database.createNativeQuery(each);
        for (var i = 0; i < locks.length; i++) {
            query.setParameter("kind" + i, locks[i].kind().number());
            query.setParameter("thing" + i, locks[i].thing());
        }
        query.getSingleResult();
    }

    /** Whether nobody else has it, in which case it is taken. */
    @Transactional(TxType.MANDATORY)
    public boolean tryTake(Lock lock) {
        return (boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:kind, hashtext(:thing))")
                .setParameter("kind", lock.kind().number())
                .setParameter("thing", lock.thing())
                .getSingleResult();
    }
}
