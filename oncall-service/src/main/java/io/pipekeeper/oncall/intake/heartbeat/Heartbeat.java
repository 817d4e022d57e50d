package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.catalog.Pipeline;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that is to be heard of regularly. */
@Description("Something that is to be heard of regularly.")
public record Heartbeat(
        @Id @NonNull @Description("The heartbeat's label.") String id,
        @NonNull @Description("What people call it.") String name,

        @NonNull @Description("The label of the integration whose keys may beat it.")
        String integration,

        @Nullable @Description("The pipeline that suffers when it is silent.")
        Pipeline pipeline,

        @NonNull @Description("How bad silence is.") IncidentSeverity severity,
        @NonNull @Description("How often it is to beat.") Duration every,

        @NonNull @Description("How late a beat may be.") Duration grace,
        @Nullable @Description("When it beat last.") Instant lastBeatAt,

        @Nullable @Description("Since when it has been silent; null when it is well, or has never beaten.")
        Instant silentSince) {}
