package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.outbox.OutboxRun;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Tells oncall what there is to tell. */
@ApplicationScoped
public class AlertRun {

    private static final int MAX_BATCHES = 20;

    private final Teller teller;
    private final OutboxRun outbox;
    private final InstantSource clock;

    AlertRun(Teller teller, OutboxRun outbox, InstantSource clock) {
        this.teller = teller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        sendDue(clock.instant());
    }

    /** Decides what is told, and sends it. */
    public void sendDue(Instant now) {
        var batches = 0;
        while (batches < MAX_BATCHES && teller.tellDue(now) > 0) {
            batches++;
        }
        outbox.sendDue(now);
    }
}
