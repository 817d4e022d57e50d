package io.pipekeeper.monitor.probe;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks whatever is due, each by itself, so that one that is silent does not keep the others waiting. */
@ApplicationScoped
class ProbeRun {

    private final ProbeDesk desk;
    private final Asker asker;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final InstantSource realTime = InstantSource.system();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ProbeRun(ProbeDesk desk, Asker asker, MeterRegistry metrics, InstantSource clock) {
        this.desk = desk;
        this.asker = asker;
        this.metrics = metrics;
        this.clock = clock;
    }

    void started(@Observes StartupEvent event) {
        desk.startOver(clock.instant());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        var _ = probeDue(realTime.instant()); // the next tick must not wait for what is slow
    }

    /** Begins to ask what is due, and answers when all is done. */
    CompletableFuture<Void> probeDue(Instant real) {
        var asking = desk.claimDue(real).stream()
                .map(rule -> CompletableFuture.runAsync(() -> probe(rule), threads))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(asking);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void probe(ProbeRule rule) {
        try {
            var answer = asker.ask(rule);
            desk.record(rule, answer, clock.instant());
            var kind = rule.target().kind().name();
            var result = answer.getClass().getSimpleName();
            metrics.counter("monitor.probes", "kind", kind, "answer", result).increment();
        } catch (RuntimeException e) {
            Log.errorf(e, "Cannot keep what %s answered", rule.name());
            throw e;
        }
    }
}
