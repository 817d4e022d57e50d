package io.pipekeeper.monitor.lineage;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Folds events into runs soon after they came in. */
@ApplicationScoped
class LineageFold {

    private final LineageDesk desk;
    private final InstantSource clock;

    LineageFold(LineageDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        foldDue(clock.instant());
    }

    void foldDue(Instant now) {
        int folded;
        do {
            folded = desk.fold(now);
        } while (folded > 0);
    }
}
