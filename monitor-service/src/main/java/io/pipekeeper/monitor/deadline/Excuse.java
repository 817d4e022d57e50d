package io.pipekeeper.monitor.deadline;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why nobody is held to a deadline. */
@Description("Why nobody is held to a deadline.")
public record Excuse(
        @NonNull String reason,

        @Nullable @Description("The person who said so; null when the calendar did.")
        String by,

        @Nullable
        @Description("Until when it holds; if the data is not there by then, the deadline was missed. Null: for ever.")
        Instant until) {

    static Excuse closed(String reason) {
        return new Excuse("closed: " + reason, null, null);
    }

    boolean holds(Instant at) {
        return until == null || at.isBefore(until);
    }
}
