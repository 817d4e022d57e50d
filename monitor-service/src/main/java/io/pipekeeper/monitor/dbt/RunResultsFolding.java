package io.pipekeeper.monitor.dbt;

import io.pipekeeper.monitor.assertion.AssertionDesk;
import io.pipekeeper.monitor.intake.Folding;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Pushed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Tells how the tests of dbt came out. */
@ApplicationScoped
class RunResultsFolding implements Folding {

    private final AssertionDesk assertions;

    RunResultsFolding(AssertionDesk assertions) {
        this.assertions = assertions;
    }

    @Override
    public PushKind kind() {
        return PushKind.DBT_RUN_RESULTS;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void fold(List<Pushed> pushed, Instant now) {
        assertions.tell(
                pushed.stream()
                        .flatMap(one -> RunResults.read(one.json(), one.receivedAt()).stream())
                        .toList(),
                now);
    }
}
