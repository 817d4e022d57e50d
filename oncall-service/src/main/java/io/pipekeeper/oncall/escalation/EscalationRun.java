package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.wake.WorkWaiting;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Looks every second for incidents whose next step is due, and at once when the bell rings. Safe in every replica. */
@ApplicationScoped
class EscalationRun {

    /** Incidents per run; the rest waits for the next one. */
    private static final int MOST = 1000;

    private final IncidentBook incidents;
    private final EscalationDesk desk;
    private final InstantSource clock;

    EscalationRun(IncidentBook incidents, EscalationDesk desk, InstantSource clock) {
        this.incidents = incidents;
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
        incidents.due(now, MOST).forEach(id -> escalate(id, now));
    }

    private void escalate(UUID id, Instant now) {
        try {
            desk.escalate(id, now);
        } catch (RuntimeException e) { // one incident that cannot be moved on must not keep the others from it
            Log.errorf(e, "Escalation failed, trying again: incident=%s", id);
        }
    }
}
