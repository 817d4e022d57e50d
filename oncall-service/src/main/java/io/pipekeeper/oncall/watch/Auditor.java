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
import org.jspecify.annotations.Nullable;

/** Looks every minute whether anything stands still. When nothing does, it beats. */
@ApplicationScoped
class Auditor {

    /** How late something may be by the shown clock. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Inspection> inspections;
    private final Turn turn;
    private final Heartbeat heartbeat;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    /** How long nobody has found all well is about this process, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    private volatile Instant well = realTime.instant();
    private @Nullable Instant lookedAt;

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
        var now = clock.instant();
        var minuteAgo = now.minus(PATIENCE);
        var dueBefore = lookedAt == null || minuteAgo.isBefore(lookedAt) ? minuteAgo : lookedAt;
        lookedAt = now;
        inspect(dueBefore, now);
    }

    /**
     * Answers what was found; nothing where another replica looks, too.
     *
     * @param dueBefore what was due before stands still. A minute may be a second where the shown clock is fast, so that it
     *     is not later than the look before.
     */
    List<Finding> inspect(Instant dueBefore, Instant now) {
        var findings = turn.take(() -> inspections.stream()
                .flatMap(inspection -> repair(inspection, dueBefore, now))
                .toList());
        findings.filter(List::isEmpty).ifPresent(_ -> allWell());
        findings.ifPresent(some -> some.forEach(this::report));
        return findings.orElse(List.of());
    }

    private Stream<Finding> repair(Inspection inspection, Instant dueBefore, Instant now) {
        try {
            return inspection.repair(dueBefore, now).stream();
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
