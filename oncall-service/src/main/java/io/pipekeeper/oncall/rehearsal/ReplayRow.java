package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.rehearsal.Replay.Retold;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One past incident, as it was and as it would have been. */
@Description("One past incident, as it was and as it would have been.")
public record ReplayRow(
        @Id @NonNull @Description("The incident.") UUID incidentId,

        @Id @Nullable @Description("The pipeline that failed; null when it was a service.")
        String pipelineId,

        @NonNull @Description("When it was detected.") Instant detectedAt,

        @Nullable @Description("How long after that somebody answered; null when nobody did.")
        Duration before,

        @Nullable @Description("How long after that somebody would have answered; null when nobody would have.")
        Duration after,

        @Description("Whether `after` rests on how fast somebody usually is, who was not called in this incident.")
        boolean estimated) {

    static ReplayRow of(Retold retold) {
        var incident = retold.stage().incident();
        return new ReplayRow(
                incident.id(),
                incident.pipeline(),
                incident.detectedAt(),
                incident.timeToAnswer().orElse(null),
                retold.timeToAnswer().orElse(null),
                retold.isEstimated());
    }
}
