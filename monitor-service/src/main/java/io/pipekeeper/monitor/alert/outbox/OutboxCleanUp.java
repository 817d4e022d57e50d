package io.pipekeeper.monitor.alert.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Removes events that were told long ago. Replicas that do it at once find less to do. */
@ApplicationScoped
class OutboxCleanUp {

    /** Rows per transaction, so that none takes long. */
    private static final int BATCH = 10_000;

    private final OutboxDesk desk;
    private final OutboxConfig config;
    private final InstantSource clock;

    OutboxCleanUp(OutboxDesk desk, OutboxConfig config, InstantSource clock) {
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        removeOld(clock.instant());
    }

    void removeOld(Instant now) {
        var before = now.minus(config.kept());
        int removed;
        do {
            removed = desk.removeBefore(before, BATCH);
        } while (removed == BATCH);
    }
}
