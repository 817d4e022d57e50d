package io.pipekeeper.monitor.deadline;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Goes through the ledger. It needs no event to know that something did not happen. */
@ApplicationScoped
class DeadlineSweep {

    private final DeadlineDesk desk;
    private final Witness witness;
    private final InstantSource clock;

    DeadlineSweep(DeadlineDesk desk, Witness witness, InstantSource clock) {
        this.desk = desk;
        this.witness = witness;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        sweepDue(clock.instant());
    }

    /** The evidence is read outside any transaction of ours. */
    void sweepDue(Instant now) {
        desk.expandDue(now);
        var due = desk.claimDue(now);
        while (!due.isEmpty()) {
            due.forEach(claimed -> judge(claimed, now));
            due = desk.claimDue(now);
        }
    }

    private void judge(DeadlineDesk.Claimed claimed, Instant now) {
        var evidence = witness.of(claimed.rule(), claimed.deadline().toPeriod());
        desk.judge(claimed, evidence, now);
    }
}
