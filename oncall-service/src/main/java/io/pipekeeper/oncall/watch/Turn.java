package io.pipekeeper.oncall.watch;

import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets one replica at a time look; the others need not wait. */
@ApplicationScoped
class Turn {

    private static final Lock ONLY = Lock.Kind.INSPECTION.of("everything");

    private final Locks locks;

    Turn(Locks locks) {
        this.locks = locks;
    }

    /** What the work answers; nothing where another replica is at it. */
    @Transactional
    <T> Optional<T> take(Supplier<T> work) {
        return locks.tryTake(ONLY) ? Optional.of(work.get()) : Optional.empty();
    }
}
