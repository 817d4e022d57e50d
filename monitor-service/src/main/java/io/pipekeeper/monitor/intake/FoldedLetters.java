package io.pipekeeper.monitor.intake;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import jakarta.enterprise.context.ApplicationScoped;

/** What something was made of. */
@ApplicationScoped
class FoldedLetters implements Perishable {

    @Override
    public OldRows old() {
        return new OldRows(
                Keeping.LETTERS, "inbox", "hash", "received_at", "received_at < :before and folded_at is not null");
    }
}
