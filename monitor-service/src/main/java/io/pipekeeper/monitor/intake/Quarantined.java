package io.pipekeeper.monitor.intake;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that was taken in and that nothing could be made of. It is kept, and stops nothing else. */
@Description("Something that was taken in and that nothing could be made of. It is kept, and stops nothing else.")
public record Quarantined(
        @Id @NonNull String id,
        @NonNull PushKind kind,
        @NonNull Instant receivedAt,

        @Description("How often it was tried.") int attempts,

        @NonNull @Description("Why it failed.") String problem,
        @NonNull @Description("What came in.") String body) {}
