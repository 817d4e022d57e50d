package io.pipekeeper.oncall.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Looks every minute whether anything stands still. When nothing does, it beats. */
@ApplicationScoped
class Auditor {

    /** How late something may be. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Inspection> inspections;
    private final Turn turn;
    private final Heartbeat heartbeat;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    /** How long nobody has found all well is about this process, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    private volatile Instant well = realTime.instant();

    Auditor(
            @All List<Inspection> inspections,
            Turn turn,
            Heartbeat heartbeat,
            MeterRegistry metrics,
            InstantSource clock) {
        this.inspections = inspections;
        this.turn = turn;
        this.heartbeat = heartbeat;
        this.metrics = metrics;
        this.clock = clock;
        Gauge.builder("oncall_watch_well_age", this, Auditor::secondsSinceWell)
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        inspect(clock.instant());
    }

    /** Answers what was found; nothing where another replica looks, too. */
    List<Finding> inspect(Instant now) {
        var findings = turn.take(() -> inspections.stream()
                .flatMap(inspection -> repair(inspection, now))
                .toList());
        findings.filter(List::isEmpty).ifPresent(_ -> allWell());
        findings.ifPresent(some -> some.forEach(this::report));
        return findings.orElse(List.of());
    }

    private Stream<Finding> repair(Inspection inspection, Instant now) {
        try {
            return inspection.repair(now.minus(PATIENCE), now).stream();
        } catch (RuntimeException e) { // who cannot look does not know that all is well
            Log.errorf(e, "Inspection failed: %s", inspection);
            return Stream.of(new Finding("inspection", "failed"));
        }
    }

    private void allWell() {
        well = realTime.instant();
        heartbeat.beat();
    }

    private void report(Finding finding) {
        metrics.counter("oncall_watch_findings", "kind", finding.kind()).increment();
        Log.errorf("Stood still, set going again: %s %s", finding.kind(), finding.what());
    }

    private double secondsSinceWell() {
        return Duration.between(well, realTime.instant()).toSeconds();
    }
}
