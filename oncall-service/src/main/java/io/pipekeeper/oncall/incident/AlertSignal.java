package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tool says that something is wrong.
 *
 * @param integration the id of the tool
 * @param dedupKey the same for every event about the same trouble
 * @param group alerts of one group share one open incident
 * @param kind what kind of failure the tool calls it, such as `deadline`; null when it does not say
 * @param details what else the tool said, as a JSON object
 */
public record AlertSignal(
        String integration,
        String dedupKey,
        String group,
        @Nullable String pipelineId,
        @Nullable String checkId,
        @Nullable String kind,
        String summary,
        String source,
        IncidentSeverity severity,
        String details,
        Instant detectedAt) {}
