package io.pipekeeper.oncall.incident;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** By when those who depend on the pipeline must know, and when they were told. Runs from detection, answered or not. */
@Description("By when those who depend on the pipeline must know, and when they were told.")
public record StakeholderClock(
        @NonNull @Description("30 minutes after the detection.")
        Instant dueAt,

        @Nullable @Description("When they were told first; null when they were not yet.")
        Instant notifiedAt) {

    /** Starts when the incident is detected. */
    static StakeholderClock start(Instant dueAt) {
        return new StakeholderClock(dueAt, null);
    }

    StakeholderClock notified(Instant at) {
        return notifiedAt == null ? new StakeholderClock(dueAt, at) : this;
    }
}
