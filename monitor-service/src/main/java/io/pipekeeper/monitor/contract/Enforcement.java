package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.deadline.DeadlineDesk;
import io.pipekeeper.monitor.feed.FeedDesk;
import io.pipekeeper.monitor.heartbeat.HeartbeatDesk;
import io.pipekeeper.monitor.upstream.UpstreamDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Tells everybody concerned what follows from a contract. */
@ApplicationScoped
class Enforcement {

    private final CheckDesk checks;
    private final DeadlineDesk deadlines;
    private final UpstreamDesk upstream;
    private final FeedDesk feeds;
    private final HeartbeatDesk heartbeats;

    Enforcement(
            CheckDesk checks, DeadlineDesk deadlines, UpstreamDesk upstream, FeedDesk feeds, HeartbeatDesk heartbeats) {
        this.checks = checks;
        this.deadlines = deadlines;
        this.upstream = upstream;
        this.feeds = feeds;
        this.heartbeats = heartbeats;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void enforce(ContractDraft draft, Instant now) {
        var contract = draft.contract();
        upstream.replace(contract.id(), contract.pipelineId(), draft.upstream());
        heartbeats.replace(contract.id(), draft.heartbeats(), now);
        checks.replace(contract.id(), draft.checks(), draft.every(), now);
        feeds.replace(contract.id(), draft.feed());
        deadlines.replace(contract.id(), draft.deadlines(), now);
    }
}
