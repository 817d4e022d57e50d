package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Due;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Evaluates what is due, contract by contract, many at the same time: a slow warehouse does not keep the others waiting.
 *
 * <p>However fast the clock runs, no check is evaluated more than once a second of real time.
 */
@ApplicationScoped
class EvaluationRun {

    private final Definitions definitions;
    private final CheckDesk checks;
    private final Evaluation evaluation;
    private final InstantSource clock;
    private final int claim;
    private final Semaphore places;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EvaluationRun(
            Definitions definitions,
            CheckDesk checks,
            Evaluation evaluation,
            EvaluationConfig config,
            InstantSource clock) {
        this.definitions = definitions;
        this.checks = checks;
        this.evaluation = evaluation;
        this.clock = clock;
        this.claim = Math.max(1, config.atOnce() / 2);
        this.places = new Semaphore(2 * claim);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        start(clock.instant());
    }

    @PreDestroy
    void stop() {
        threads.close();
    }

    /** Evaluates what is due, and comes back when that is done. */
    void evaluateDue(Instant now) {
        start(now).forEach(CompletableFuture::join);
    }

    /** Claims until nothing is due any more. What was claimed is done or under way then. */
    private List<CompletableFuture<Void>> start(Instant now) {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        while (true) {
            places.acquireUninterruptibly(claim);
            List<Due> claimed = List.of();
            try {
                claimed = checks.claimDue(now, claim, underWay);
                claimed.forEach(due -> underWay.add(due.contract()));
            } finally {
                places.release(claim - claimed.size());
            }
            if (claimed.isEmpty()) {
                return started;
            }
            claimed.forEach(due -> started.add(CompletableFuture.runAsync(() -> evaluate(due, now), threads)));
        }
    }

    private void evaluate(Due due, Instant now) {
        try {
            evaluation.evaluate(definitions.of(due), null, now);
        } catch (RuntimeException e) { // one contract must not keep the others from being evaluated
            Log.errorf(e, "The contract %s could not be evaluated", due.contract());
        } finally {
            underWay.remove(due.contract());
            places.release();
        }
    }
}
