package io.pipekeeper.monitor.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a check should have been evaluated, or will be.
 *
 * @param evaluatedAt when it was evaluated last; null when it never was
 * @param dueAt when it is due: an interval after the last time, or after its contract was applied; for a deadline, the ledger's
 *     next look
 */
record Appointment(
        String check,
        String name,
        String pipeline,
        String warehouse,
        String dataset,
        String contract,
        @Nullable Instant evaluatedAt,
        Instant dueAt) {

    String lastTime() {
        return evaluatedAt == null ? "never" : evaluatedAt.toString();
    }
}
