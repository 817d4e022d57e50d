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
            judge(due, now);
            due = judgement.claimDue(now);
        }
    }

    /** One that cannot be judged must not keep the others from it; its lease ends, and it is tried again. */
    private void judge(List<Claimed> claimed, Instant now) {
        try {
            judgement.judge(findings(claimed, now), now);
        } catch (RuntimeException e) {
            if (claimed.size() == 1) {
                Log.errorf(e, "%s could not be judged", claimed.getFirst().deadline());
                return;
            }
            claimed.forEach(one -> judge(List.of(one), now));
        }
    }

    private List<Finding> findings(List<Claimed> claimed, Instant now) {
        var evidence = witness.of(claimed);
        var seenAt = later(now, clock.instant()); // finding out takes time, in which data may come
        return claimed.stream()
                .map(one -> {
                    var seen = evidence.getOrDefault(one.deadline().id(), new Evidence.Incomplete());
                    var known = seen.seenAt(seenAt);
                    return new Finding(one, known, prospects.of(one, known, now));
                })
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
