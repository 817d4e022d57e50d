package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One trouble that a tool told, from its first event to its resolution. */
@Description("One trouble that a tool told, from its first event to its resolution.")
public record IncidentAlert(
        @Id @NonNull @Description("Made when the first event came.")
        UUID id,

        @NonNull @Description("Which tool told.") String integration,

        @NonNull @Description("The same for every event about this trouble.")
        String dedupKey,

        @NonNull @Description("What is wrong, in one line.") String summary,

        @NonNull @Description("What it is about: a table, a host.")
        String source,

        @NonNull @Description("How bad it is.") IncidentSeverity severity,

        @Id @Nullable @Description("The check that failed, if it was one.")
        String checkId,

        @NonNull @Description("What else the tool said, as JSON.")
        String details,

        @NonNull @Description("When the tool saw it first.") Instant detectedAt,
        @NonNull @Description("When the tool told it last.") Instant lastSeenAt,
        @Description("How often the tool told it.") int events,
        @Nullable @Description("When it was over.") Instant resolvedAt) {}
