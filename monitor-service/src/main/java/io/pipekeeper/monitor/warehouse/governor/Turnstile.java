package io.pipekeeper.monitor.warehouse.governor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets so many at a time read a warehouse, over all replicas, in the order in which they came. */
@ApplicationScoped
public class Turnstile {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Tickets tickets;
    private final Pulse pulse;
    private final MeterRegistry metrics;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> notGivenBack = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Turnstile(Tickets tickets, Pulse pulse, MeterRegistry metrics) {
        this.tickets = tickets;
        this.pulse = pulse;
        this.metrics = metrics;
    }

    /** Waits for one of the places, but no longer than that. Not for use within a transaction that others wait for. */
    public Admission enter(String warehouse, int places, Duration patience) {
        var waiting = Timer.start(metrics);
        try {
            return enter(new Visit(warehouse, places, System.nanoTime() + patience.toNanos()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Admission.Stopping();
        } finally {
            waiting.stop(metrics.timer("monitor.warehouse.queue", "warehouse", warehouse));
        }
    }

    /** How many read a warehouse now, over all replicas. */
    public int reading(String warehouse, int places) {
        return Math.min(places, tickets.all(warehouse));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        pulse.feel();
        for (var ticket = notGivenBack.poll(); ticket != null; ticket = notGivenBack.poll()) {
            giveBack(ticket);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        queues.values().forEach(Queue::wake);
    }

    /** Somebody who wants to read a warehouse, and until when they wait. */
    private record Visit(String warehouse, int places, long until) {

        Duration left() {
            return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
        }
    }

    private Admission tooLong(Visit visit) {
        metrics.counter("monitor.warehouse.refused", "warehouse", visit.warehouse(), "reason", "queue")
                .increment();
        return new Admission.TooLong(visit.places());
    }

    private Admission enter(Visit visit) throws InterruptedException {
        var queue = queues.computeIfAbsent(visit.warehouse(), name -> new Queue(visit.places()));
        if (!queue.reachesFront(visit.left())) {
            return tooLong(visit);
        }
        Admission admission = new Admission.Stopping();
        try {
            admission = enter(visit, queue);
            return admission;
        } finally {
            if (!(admission instanceof Admission.Admitted)) {
                queue.leaveFront();
            }
        }
    }

    private Admission enter(Visit visit, Queue queue) throws InterruptedException {
        var ticket = draw(visit);
        try {
            while (!stopping && !visit.left().isZero()) {
                if (ticket.before() < visit.places()) {
                    return admitted(queue, ticket.number());
                }
                queue.hearsLeaving(visit.left().compareTo(GLANCE) < 0 ? visit.left() : GLANCE);
                ticket = look(visit, ticket.number()).orElseGet(() -> draw(visit));
            }
        } catch (InterruptedException | RuntimeException e) { // nobody may wait behind somebody who has gone
            giveBack(ticket.number());
            throw e;
        }
        giveBack(ticket.number());
        return stopping ? new Admission.Stopping() : tooLong(visit);
    }

    private Admission admitted(Queue queue, long ticket) {
        var given = new AtomicBoolean();
        return new Admission.Admitted(() -> {
            if (given.compareAndSet(false, true)) {
                giveBack(ticket);
                queue.leaveFront();
            }
        });
    }

    private Tickets.Ticket draw(Visit visit) {
        return tickets.draw(visit.warehouse(), pulse.replica());
    }

    /** Who has to wait looks first whether those in front are alive. */
    private Optional<Tickets.Ticket> look(Visit visit, long number) {
        var ticket = tickets.look(visit.warehouse(), number);
        var waits = ticket.filter(mine -> mine.before() >= visit.places()).isPresent();
        return waits && tickets.giveBackOfTheDead(pulse.replica()) > 0
                ? tickets.look(visit.warehouse(), number)
                : ticket;
    }

    private void giveBack(long ticket) {
        try {
            tickets.giveBack(ticket);
        } catch (RuntimeException e) { // our database is away: the reader must not suffer, and the place not be lost
            Log.warnf("A place could not be given back yet: %s", e.getMessage());
            notGivenBack.add(ticket);
        }
    }
}
