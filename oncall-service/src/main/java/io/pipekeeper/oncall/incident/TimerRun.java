package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.wake.WorkLoop;
import io.pipekeeper.oncall.wake.WorkWaiting;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Looks every second for incidents whose timers are due, and at once when the bell rings. Safe in every replica. */
@ApplicationScoped
class TimerRun {

    /** Incidents per transaction: few enough to commit in milliseconds, many enough to share the round trips. */
    private static final int BATCH = 50;

    /** More would take connections from those who tell troubles, and there are rarely more cores. */
    private static final int WORKERS = 3;

    /** Per run and worker; the rest waits for the next one, so that no timer keeps the others waiting for ever. */
    private static final int MOST_BATCHES = 1000;

    /** After a failure, so that one incident does not fill the log and keep the database busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TimerDesk desk;
    private final List<IncidentTimer> timers;
    private final InstantSource clock;
    private final WorkLoop loop = new WorkLoop("timers", this::strikeDue);

    TimerRun(TimerDesk desk, @All List<IncidentTimer> timers, InstantSource clock) {
        this.desk = desk;
        this.timers = timers;
        this.clock = clock;
    }

    @Scheduled(every = "1s")
    void tick() {
        loop.ask();
    }

    void onWork(@ObservesAsync WorkWaiting work) {
        loop.ask();
    }

    private void strikeDue() {
        strikeDue(clock.instant());
    }

    void strikeDue(Instant now) {
        timers.forEach(timer -> strikeDue(timer, now));
    }

    /** While more is due than one transaction holds, several workers share it: one waits for the database, another decides. */
    private void strikeDue(IncidentTimer timer, Instant now) {
        if (strikeBatch(timer, now)) {
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int worker = 0; worker < WORKERS; worker++) {
                    workers.execute(() -> strikeBatches(timer, now));
                }
            }
        }
    }

    private void strikeBatches(IncidentTimer timer, Instant now) {
        for (int batch = 0; batch < MOST_BATCHES && strikeBatch(timer, now); batch++) {
            Log.debugf("More is due: timer=%s", timer.timer());
        }
    }

    /** Answers whether there may be more. */
    private boolean strikeBatch(IncidentTimer timer, Instant now) {
        try {
            return desk.strike(timer, now, BATCH) == BATCH;
        } catch (RuntimeException e) { // one incident that cannot be moved on must not keep the others from it
            Log.errorf(e, "Timers failed, trying one by one: timer=%s", timer.timer());
            desk.due(timer.timer(), now, BATCH).forEach(id -> strikeAlone(timer, id, now));
            return false;
        }
    }

    private void strikeAlone(IncidentTimer timer, UUID id, Instant now) {
        try {
            desk.strikeAlone(timer, id, now);
        } catch (RuntimeException e) {
            Log.errorf(e, "Timer failed, trying again in %s: timer=%s incident=%s", PATIENCE, timer.timer(), id);
            desk.postpone(timer.timer(), id, now.plus(PATIENCE));
        }
    }
}
