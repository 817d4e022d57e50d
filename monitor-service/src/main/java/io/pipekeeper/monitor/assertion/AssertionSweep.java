package io.pipekeeper.monitor.assertion;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Forgets checks that nobody runs any more. */
@ApplicationScoped
class AssertionSweep {

    private final AssertionDesk desk;
    private final InstantSource clock;

    AssertionSweep(AssertionDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        int forgotten;
        do {
            forgotten = desk.forget(clock.instant());
        } while (forgotten > 0);
    }
}
