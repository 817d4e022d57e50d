package io.pipekeeper.monitor.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Empties the outbox: at least once, in order for each alert, with longer pauses while the receiver is away. */
@ApplicationScoped
public class AlertRun {

    private static final int BATCH = 20;
    private static final int MAX_BATCHES = 50;

    private final AlertDesk desk;
    private final EventsDoor door;
    private final AlertConfig config;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    AlertRun(AlertDesk desk, EventsDoor door, AlertConfig config, MeterRegistry metrics, InstantSource clock) {
        this.desk = desk;
        this.door = door;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        sendDue(clock.instant());
    }

    public void sendDue(Instant now) {
        if (!door.isOpen()) {
            return;
        }
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            var due = desk.claimDue(now, config.lease(), BATCH);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(event -> send(event, now));
        }
    }

    private void send(Outbox.Pending event, Instant now) {
        var delivery = door.send(event);
        desk.settle(event.id(), delivery, now);
        metrics.counter("monitor.alerts.sent", "result", delivery.result()).increment();
        switch (delivery) {
            case Delivery.Accepted() -> Log.infof("Told oncall: %s %s", event.action(), event.dedupKey());
            case Delivery.Refused(var why) -> Log.errorf("Oncall refuses %s: %s", event.dedupKey(), why);
            case Delivery.TryAgain(var why) ->
                Log.warnf("Oncall did not take %s (attempt %d): %s", event.dedupKey(), event.attempts(), why);
        }
    }
}
