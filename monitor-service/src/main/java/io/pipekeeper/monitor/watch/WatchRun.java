package io.pipekeeper.monitor.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Looks for overdue checks in rounds, but not before those had a chance after a start or a jump of the clock. */
@ApplicationScoped
class WatchRun {

    private final WatchDesk desk;
    private final WatchConfig config;
    private final InstantSource clock;
    private @Nullable Instant steadySince;
    private @Nullable Instant last;

    WatchRun(WatchDesk desk, WatchConfig config, InstantSource clock) {
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${monitor.watch.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        tick(clock.instant());
    }

    synchronized void tick(Instant now) {
        if (last == null || now.isBefore(last) || now.isAfter(last.plus(config.grace()))) {
            steadySince = now;
        }
        last = now;
        if (steadySince != null && !now.isBefore(steadySince.plus(config.grace()))) {
            desk.sweep(now);
        }
    }
}
