package io.pipekeeper.oncall.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets one replica at a time look; the others need not wait. */
@ApplicationScoped
class Turn {

    private final EntityManager database;

    Turn(EntityManager database) {
        this.database = database;
    }

    /** What the work answers; nothing where another replica is at it. */
    @Transactional
    <T> Optional<T> take(Supplier<T> work) {
        var mine = database.createNativeQuery("select pg_try_advisory_xact_lock(3, 0)", Boolean.class)
                .getSingleResult();
        return Boolean.TRUE.equals(mine) ? Optional.of(work.get()) : Optional.empty();
    }
}
