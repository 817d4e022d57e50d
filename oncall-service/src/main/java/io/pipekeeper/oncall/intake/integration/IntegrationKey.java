package io.pipekeeper.oncall.intake.integration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is known about a key without knowing it. */
@Description("What is known about a key without knowing it.")
public record IntegrationKey(
        @Id @NonNull @Description("By which it is revoked.") UUID id,

        @Nullable @Description("When it was made; null when it came with the configuration.")
        Instant createdAt,

        @Nullable @Description("Who made it; null when it came with the configuration.")
        String createdBy,

        @Nullable @Description("When it stops opening anything; null when it has not been rotated.")
        Instant endsAt,

        @Nullable @Description("When somebody revoked it.") Instant revokedAt,

        @Nullable @Description("When it was used last, to within a minute.")
        Instant lastUsedAt) {}
