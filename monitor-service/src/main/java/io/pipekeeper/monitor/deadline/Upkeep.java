package io.pipekeeper.monitor.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Keeps the ledger complete: ahead of time, by the newest calendars, and with every issue that is open. */
@ApplicationScoped
class Upkeep {

    private final Expansion expansion;
    private final Repairs repairs;

    Upkeep(Expansion expansion, Repairs repairs) {
        this.expansion = expansion;
        this.repairs = repairs;
    }

    void keepUp(Instant now) {
        untilNone(() -> expansion.recountDue(now));
        untilNone(() -> expansion.expandDue(now));
        untilNone(() -> repairs.openDue(now));
    }

    private static void untilNone(IntSupplier batch) {
        int done;
        do {
            done = batch.getAsInt();
        } while (done > 0);
    }
}
