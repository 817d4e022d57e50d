package io.pipekeeper.oncall.intake.trace;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Removes traces that nobody asks for any more. Replicas that do it at once find less to do. */
@ApplicationScoped
class TraceCleanUp {

    /** Rows per transaction, so that none takes long. */
    private static final int BATCH = 10_000;

    private final TraceBook book;
    private final TraceConfig config;
    private final InstantSource clock;

    TraceCleanUp(TraceBook book, TraceConfig config, InstantSource clock) {
        this.book = book;
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
            removed = book.removeBefore(before, BATCH);
        } while (removed == BATCH);
    }
}
