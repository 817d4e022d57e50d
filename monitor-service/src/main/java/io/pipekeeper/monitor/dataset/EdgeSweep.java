package io.pipekeeper.monitor.dataset;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what jobs no longer read or write. */
@ApplicationScoped
class EdgeSweep {

    /** A quarter: what runs monthly has been seen three times. */
    private static final Duration KEPT = Duration.ofDays(92);

    private final DatasetDesk desk;
    private final InstantSource clock;

    EdgeSweep(DatasetDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var _ = desk.forget(clock.instant().minus(KEPT));
    }
}
