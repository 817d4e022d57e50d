package io.pipekeeper.monitor.alert.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Empties the outbox, several events at once and in order for each alert, with longer pauses while the receiver is away. */
@ApplicationScoped
public class OutboxRun {

    private static final int BATCH = 200;
    private static final int MAX_BATCHES = 100;

    private final OutboxDesk desk;
    private final EventsDoor door;
    private final OutboxConfig config;
    private final MeterRegistry metrics;

    OutboxRun(OutboxDesk desk, EventsDoor door, OutboxConfig config, MeterRegistry metrics) {
        this.desk = desk;
        this.door = door;
        this.config = config;
        this.metrics = metrics;
    }

    /** Sends until nothing is due, or the receiver takes nothing. */
    public void sendDue(Instant now) {
        for (int batch = 0; door.isOpen() && batch < MAX_BATCHES; batch++) {
            var due = desk.claimDue(now, config.lease(), BATCH);
            if (due.isEmpty() || !sendAll(due, now)) {
                return;
            }
        }
    }

    /** Whether the receiver took any. */
    private boolean sendAll(List<Outbox.Claimed> due, Instant now) {
        Map<Outbox.Claimed, Delivery> deliveries = new ConcurrentHashMap<>();
        var claimedAt = System.nanoTime();
        var senders = Thread.ofVirtual().factory();
        try (var threads = Executors.newFixedThreadPool(config.atOnce(), senders)) {
            due.forEach(event -> threads.execute(() -> {
                if (isOurs(claimedAt)) {
                    deliveries.put(event, send(event));
                }
            }));
        }
        desk.settle(deliveries, now);
        deliveries.forEach(this::report);
        return deliveries.containsValue(new Delivery.Accepted());
    }

    private Delivery send(Outbox.Claimed event) {
        try {
            return door.send(event);
        } catch (RuntimeException e) { // one event must not keep the others from being sent, and must be seen
            Log.errorf(e, "An event of %s could not be sent", event.dedupKey());
            return new Delivery.TryAgain(e.toString());
        }
    }

    /** Whoever begins later might still be sending when another replica sends the next event of the same alert. */
    private boolean isOurs(long claimedAt) {
        return System.nanoTime() - claimedAt
                < config.lease().minus(config.timeout()).toNanos();
    }

    private void report(Outbox.Claimed event, Delivery delivery) {
        metrics.counter("monitor.alerts.sent", "result", delivery.result()).increment();
        switch (delivery) {
            case Delivery.Accepted() -> Log.infof("Told oncall: %s %s", event.action(), event.dedupKey());
            case Delivery.Refused(var why) -> Log.errorf("Oncall refuses %s: %s", event.dedupKey(), why);
            case Delivery.TryAgain(var why, var after) ->
                Log.warnf("Oncall did not take %s (attempt %d): %s", event.dedupKey(), event.attempt(), why);
        }
    }
}
