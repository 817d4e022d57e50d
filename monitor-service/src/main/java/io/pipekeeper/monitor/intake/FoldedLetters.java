package io.pipekeeper.monitor.intake;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.Perishable;
import jakarta.enterprise.context.ApplicationScoped;

/** What something was made of. */
@ApplicationScoped
class FoldedLetters implements Perishable {

    @Override
    public Keeping keeping() {
        return Keeping.LETTERS;
    }

    @Override
    public String deletion() {
        return """
                delete from inbox where hash in (
                    select hash from inbox
                    where received_at < :before and folded_at is not null
                    order by received_at
                    limit :limit
                    for update skip locked)
                """;
    }
}
