package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One occurrence in the ledger: a period whose data must be complete by an instant. */
@Description("A period whose data must be complete by an instant. It is in the ledger before anything runs.")
public record Deadline(
        @Id @NonNull UUID id,
        @Ignore String checkId,

        @NonNull @Description("The business period: `2026-01-05`, `2026-W02` or `2026-01`.")
        String period,

        @NonNull Instant dueAt,
        @NonNull DeadlineState state,

        @Nullable @Description("When the data was complete, in time or late.")
        Instant metAt) {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** What the evidence makes of it, judged as of the deadline. MET and MISSED are never taken back. */
    Deadline after(Evidence evidence, Instant now) {
        return switch (state) {
            case MET -> this;
            case MISSED -> metAt == null && evidence instanceof Evidence.Complete(var at) ? with(state, at) : this;
            case PENDING, UNKNOWN -> judged(evidence, now);
        };
    }

    /** When to look again: at the deadline at the latest, and not for ever. Empty when there is nothing to find out. */
    Optional<Instant> nextLook(Instant now) {
        var settled = state == DeadlineState.MET || metAt != null;
        if (settled || now.isAfter(dueAt.plus(PATIENCE))) {
            return Optional.empty();
        }
        var next = now.plus(PAUSE);
        return Optional.of(now.isBefore(dueAt) && next.isAfter(dueAt) ? dueAt : next);
    }

    Period toPeriod() {
        return Period.of(period);
    }

    private Deadline judged(Evidence evidence, Instant now) {
        return switch (evidence) {
            case Evidence.Complete(var at) -> with(at.isAfter(dueAt) ? DeadlineState.MISSED : DeadlineState.MET, at);
            case Evidence.Incomplete() -> now.isBefore(dueAt) ? this : with(DeadlineState.MISSED, null);
            case Evidence.Unreadable unreadable -> now.isBefore(dueAt) ? this : with(DeadlineState.UNKNOWN, null);
        };
    }

    private Deadline with(DeadlineState newState, @Nullable Instant newMetAt) {
        return new Deadline(id, checkId, period, dueAt, newState, newMetAt);
    }
}
