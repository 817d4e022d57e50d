package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.wake.WorkWaiting;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Instant;
import java.time.InstantSource;

/** Looks every second for incidents whose next step is due, and at once when the bell rings. Safe in every replica. */
@ApplicationScoped
class EscalationRun {

    private final EscalationDesk desk;
    private final InstantSource clock;

    EscalationRun(EscalationDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        escalateDue(clock.instant());
    }

    void onWork(@ObservesAsync WorkWaiting work) {
        escalateDue(clock.instant());
    }

    void escalateDue(Instant now) {
        var more = true;
        while (more) {
            more = desk.escalateNext(now);
        }
    }
}
