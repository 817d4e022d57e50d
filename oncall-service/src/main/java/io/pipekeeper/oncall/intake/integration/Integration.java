package io.pipekeeper.oncall.intake.integration;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A machine that sends something, by one door. */
@Description("A machine that sends something, by one door.")
public record Integration(
        @Id @NonNull @Description("The integration's label.")
        String id,

        @NonNull @Description("What people call it.") String name,
        @NonNull @Description("Where it comes in.") Door door,

        @NonNull @Description("Its keys, the newest first; what they are is known to it alone.")
        List<@NonNull IntegrationKey> keys,

        @Nullable @Description("When it was made; null when it came with the configuration.")
        Instant createdAt,

        @Nullable @Description("Who made it; null when it came with the configuration.")
        String createdBy) {

    public Integration {
        keys = List.copyOf(keys);
    }
}
