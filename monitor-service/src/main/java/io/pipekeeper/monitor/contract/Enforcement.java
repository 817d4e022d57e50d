package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.deadline.DeadlineDesk;
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

    Enforcement(CheckDesk checks, DeadlineDesk deadlines, UpstreamDesk upstream) {
        this.checks = checks;
        this.deadlines = deadlines;
        this.upstream = upstream;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void enforce(ContractDraft draft, Instant now) {
        var contract = draft.contract();
        upstream.replace(contract.id(), contract.pipelineId(), draft.upstream());
        checks.replace(contract.id(), draft.checks(), draft.every(), now);
        deadlines.replace(contract.id(), draft.deadlines(), now);
    }
}
