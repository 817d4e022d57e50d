package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.intake.integration.Door;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of something that came through a door. */
@Description("What became of something that came through a door.")
public record Trace(
        @Id @NonNull @Description("As the door answered it.")
        UUID id,

        @NonNull @Description("When it came.") Instant receivedAt,
        @NonNull @Description("By which door.") Door door,

        @NonNull @Description("The label of the integration that sent it.")
        String integration,

        @NonNull @Description("What followed, in order: received, deduplicated, routed, suppressed, paged.")
        List<@NonNull TraceStep> steps,

        @NonNull @Description("The incidents that it led to, or was part of.")
        List<@NonNull Incident> incidents) {

    public Trace {
        steps = List.copyOf(steps);
        incidents = List.copyOf(incidents);
    }
}
