package io.pipekeeper.monitor.dbt;

import io.pipekeeper.monitor.assertion.AssertionDesk;
import io.pipekeeper.monitor.intake.Folding;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Pushed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Tells how fresh the sources of dbt are. */
@ApplicationScoped
class FreshnessFolding implements Folding {

    private final AssertionDesk assertions;

    FreshnessFolding(AssertionDesk assertions) {
        this.assertions = assertions;
    }

    @Override
    public PushKind kind() {
        return PushKind.DBT_SOURCES;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void fold(List<Pushed> pushed, Instant now) {
        assertions.tell(
                pushed.stream()
                        .flatMap(one -> Freshness.read(one.json(), one.receivedAt()).stream())
                        .toList(),
                now);
    }
}
