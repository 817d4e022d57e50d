package io.pipekeeper.oncall.intake;

import io.pipekeeper.oncall.incident.AlertSignal;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a tool sends, as the Events API v2 has it. */
sealed interface Event {

    /** Who sends it. */
    String routingKey();

    /** The same for every event about the same trouble. */
    String dedupKey();

    /** Something is wrong. */
    record Trigger(String routingKey, String dedupKey, Payload payload) implements Event {

        private static final Duration OLDEST = Duration.ofDays(1);

        AlertSignal signal(String integration, Instant now) {
            return new AlertSignal(
                    integration,
                    dedupKey,
                    payload.groupOr("alert:%s:%s".formatted(integration, dedupKey)),
                    payload.pipeline(),
                    payload.check(),
                    payload.kind(),
                    payload.summary(),
                    payload.source(),
                    payload.severity(),
                    payload.details(),
                    detectedAt(now));
        }

        /** The tool's own time, unless it is in the future or so old that its clock must be wrong. */
        private Instant detectedAt(Instant now) {
            var told = payload.timestamp();
            return told == null || told.isAfter(now) || told.isBefore(now.minus(OLDEST)) ? now : told;
        }
    }

    /** Somebody is working on it. */
    record Acknowledge(String routingKey, String dedupKey) implements Event {}

    /** It is over. */
    record Resolve(String routingKey, String dedupKey) implements Event {}

    /**
     * What a trigger says.
     *
     * @param details the custom details, as a JSON object
     */
    record Payload(
            String summary,
            String source,
            IncidentSeverity severity,
            @Nullable Instant timestamp,
            @Nullable String group,
            @Nullable String pipeline,
            @Nullable String check,
            @Nullable String kind,
            String details) {

        private String groupOr(String alone) {
            if (group != null) {
                return group;
            }
            return pipeline == null ? alone : "pipeline:" + pipeline;
        }
    }
}
