package io.pipekeeper.monitor.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Has facts made of what came in, soon after. */
@ApplicationScoped
public class FoldRun {

    /** Per transaction: so few that whoever pushes meanwhile does not wait for the processor. */
    private static final int BATCH = 100;

    private final FoldDesk desk;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    FoldRun(FoldDesk desk, MeterRegistry metrics, InstantSource clock) {
        this.desk = desk;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        foldDue(clock.instant());
    }

    /** Folds all that is due. */
    public void foldDue(Instant now) {
        for (var kind : PushKind.values()) {
            int folded;
            do {
                folded = fold(kind, now);
                metrics.counter("monitor.inbox.folded", "kind", kind.name()).increment(folded);
            } while (folded > 0);
        }
    }

    private int fold(PushKind kind, Instant now) {
        try {
            return desk.fold(kind, BATCH, now);
        } catch (RuntimeException e) { // one of them fails, and the others must not wait for it
            Log.debugf(e, "A batch of %s could not be folded; each is tried alone", kind);
            return desk.due(kind, BATCH, now).stream()
                    .mapToInt(hash -> foldAlone(kind, hash, now))
                    .sum();
        }
    }

    private int foldAlone(PushKind kind, String hash, Instant now) {
        try {
            return desk.foldAlone(kind, hash, now);
        } catch (RuntimeException e) { // whatever is wrong with it, it is kept and said
            quarantine(kind, hash, e, now);
            return 0;
        }
    }

    private void quarantine(PushKind kind, String hash, RuntimeException problem, Instant now) {
        if (desk.postpone(hash, problem.toString(), now)) {
            Log.errorf(problem, "Nothing can be made of %s %s; it is in quarantine", kind, hash);
            metrics.counter("monitor.inbox.quarantined", "kind", kind.name()).increment();
        }
    }
}
