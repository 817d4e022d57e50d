package io.pipekeeper.monitor.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Removes what is old, every hour. Replicas that do it at once find less to do. */
@ApplicationScoped
public class RetentionRun {

    /** Rows per transaction, so that none takes long. */
    private static final int BATCH = 5_000;

    private final RetentionDesk desk;
    private final List<Perishable> perishables;
    private final RetentionConfig config;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    RetentionRun(
            RetentionDesk desk,
            @All List<Perishable> perishables,
            RetentionConfig config,
            MeterRegistry metrics,
            InstantSource clock) {
        this.desk = desk;
        this.perishables = perishables;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        removeOld(clock.instant());
    }

    /** Removes all that is old at a time. What fails does not keep the rest from it. */
    public void removeOld(Instant now) {
        for (var perishable : perishables) {
            var rows = perishable.old();
            try {
                removeOld(rows, now.minus(config.kept(rows.keeping())));
            } catch (RuntimeException e) {
                Log.errorf(e, "Old rows could not be removed, trying again in an hour: %s", rows.keeping());
            }
        }
    }

    private void removeOld(OldRows rows, Instant before) {
        var counter = metrics.counter(
                "monitor.retention.removed", "of", rows.keeping().name().toLowerCase(Locale.ROOT));
        int removed;
        do {
            removed = desk.remove(rows, before, BATCH);
            counter.increment(removed);
        } while (removed == BATCH);
    }
}
