package io.pipekeeper.monitor.deadline;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Goes through the ledger. It needs no event to know that something did not happen. */
@ApplicationScoped
class DeadlineSweep {

    private final Upkeep upkeep;
    private final Judgement judgement;
    private final Witness witness;
    private final Prospects prospects;
    private final InstantSource clock;

    DeadlineSweep(Upkeep upkeep, Judgement judgement, Witness witness, Prospects prospects, InstantSource clock) {
        this.upkeep = upkeep;
        this.judgement = judgement;
        this.witness = witness;
        this.prospects = prospects;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        sweepDue(clock.instant());
    }

    /** The evidence is read outside any transaction of ours. */
    void sweepDue(Instant now) {
        upkeep.keepUp(now);
        var due = judgement.claimDue(now);
        while (!due.isEmpty()) {
            judge(findings(due, now), now);
            due = judgement.claimDue(now);
        }
    }

    /** One that cannot be judged must not keep the others from it; its lease ends, and it is tried again. */
    private void judge(List<Finding> findings, Instant now) {
        try {
            judgement.judge(findings, now);
        } catch (RuntimeException e) {
            if (findings.size() == 1) {
                Log.errorf(
                        e,
                        "%s could not be judged",
                        findings.getFirst().claimed().deadline());
                return;
            }
            findings.forEach(one -> judge(List.of(one), now));
        }
    }

    private List<Finding> findings(List<Claimed> claimed, Instant now) {
        var evidence = witness.of(claimed);
        return claimed.stream()
                .map(one -> {
                    var known = evidence.getOrDefault(one.deadline().id(), new Evidence.Incomplete());
                    return new Finding(one, known, prospects.of(one, known, now));
                })
                .toList();
    }
}
