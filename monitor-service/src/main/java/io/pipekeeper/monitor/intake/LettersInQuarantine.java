package io.pipekeeper.monitor.intake;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.Perishable;
import jakarta.enterprise.context.ApplicationScoped;

/** What nothing could be made of. */
@ApplicationScoped
class LettersInQuarantine implements Perishable {

    @Override
    public Keeping keeping() {
        return Keeping.QUARANTINE;
    }

    @Override
    public String deletion() {
        return """
                delete from inbox where hash in (
                    select hash from inbox
                    where received_at < :before and fold_at is null and folded_at is null
                    order by received_at
                    limit :limit
                    for update skip locked)
                """;
    }
}
