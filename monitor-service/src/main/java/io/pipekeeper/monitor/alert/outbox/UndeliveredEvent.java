package io.pipekeeper.monitor.alert.outbox;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that oncall does not know yet, or refuses to hear. */
@Description("Something that oncall does not know yet, or refuses to hear.")
public record UndeliveredEvent(
        @NonNull @Description("The key of the alert.") String dedupKey,
        @NonNull @Description("trigger or resolve.") String action,

        @NonNull @Description("Since when it is to be told.")
        Instant createdAt,

        @Description("How often it was tried.") int attempts,
        @Nullable @Description("What went wrong last.") String problem,

        @Nullable @Description("When oncall refused it for good; null while it is tried again.")
        Instant refusedAt) {}
