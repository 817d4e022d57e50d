package io.pipekeeper.monitor.contract;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Inspection;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/** Evaluates what is due. However fast the clock runs, no check is evaluated more than once a second of real time. */
@ApplicationScoped
class EvaluationRun {

    private final ContractDesk contracts;
    private final CheckDesk checks;
    private final Inspection inspection;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    EvaluationRun(
            ContractDesk contracts,
            CheckDesk checks,
            Inspection inspection,
            MeterRegistry metrics,
            InstantSource clock) {
        this.contracts = contracts;
        this.checks = checks;
        this.inspection = inspection;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        evaluateDue(clock.instant());
    }

    /** Contracts are evaluated side by side, so that a slow warehouse does not keep the others waiting. */
    void evaluateDue(Instant now) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            checks.claimDue(now).forEach((contract, due) -> threads.execute(() -> evaluateClaimed(contract, due, now)));
        }
    }

    /** Judges the checks and stores the verdicts. The warehouse is read outside any transaction of ours. */
    void evaluate(List<Definition> definitions, Instant now) {
        var verdicts = inspection.inspect(definitions, now);
        checks.record(verdicts, now);
        verdicts.forEach(verdict -> metrics.counter(
                        "monitor.evaluations", "outcome", verdict.outcome().name())
                .increment());
    }

    private void evaluateClaimed(String contract, List<Check> due, Instant now) {
        try {
            var ids = due.stream().map(Check::id).toList();
            evaluate(contracts.definitions(contract, ids), now);
        } catch (RuntimeException e) { // one contract must not keep the others from being evaluated
            Log.errorf(e, "The contract %s could not be evaluated", contract);
        }
    }
}
