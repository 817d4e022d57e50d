package io.pipekeeper.oncall.incident;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Looks from time to time whether something covers the incidents that nothing covered when they opened. */
@ApplicationScoped
class RoutingRun {

    private final Routing routing;
    private final InstantSource clock;

    RoutingRun(Routing routing, InstantSource clock) {
        this.routing = routing;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        routeUncovered(clock.instant());
    }

    void routeUncovered(Instant now) {
        routing.uncovered().forEach(id -> routeUncovered(id, now));
    }

    private void routeUncovered(UUID id, Instant now) {
        try {
            routing.routeUncovered(id, now);
        } catch (RuntimeException e) { // one incident that cannot be routed must not keep the others from it
            Log.errorf(e, "Routing failed, trying again: incident=%s", id);
        }
    }
}
