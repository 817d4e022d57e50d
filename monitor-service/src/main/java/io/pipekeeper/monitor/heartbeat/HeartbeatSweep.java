package io.pipekeeper.monitor.heartbeat;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Listens for silence. */
@ApplicationScoped
class HeartbeatSweep {

    private final HeartbeatDesk desk;
    private final InstantSource clock;

    HeartbeatSweep(HeartbeatDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        desk.sweep(clock.instant());
    }
}
