package io.pipekeeper.monitor.intake;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import jakarta.enterprise.context.ApplicationScoped;

/** What nothing could be made of. */
@ApplicationScoped
class LettersInQuarantine implements Perishable {

    @Override
    public OldRows old() {
        return new OldRows(
                Keeping.QUARANTINE,
                "inbox",
                "hash",
                "received_at",
                "received_at < :before and fold_at is null and folded_at is null");
    }
}
