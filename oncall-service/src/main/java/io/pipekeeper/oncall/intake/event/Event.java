package io.pipekeeper.oncall.intake.event;

import io.pipekeeper.oncall.incident.AlertSignal;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a tool sends, as the Events API v2 has it. */
sealed interface Event {

    /** The same for every event about the same trouble. */
    String dedupKey();

    /** Something is wrong. */
    record Trigger(String dedupKey, Payload payload) implements Event {

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
                    Bounded.time(payload.timestamp(), now));
        }
    }

    /** Somebody is working on it. */
    record Acknowledge(String dedupKey) implements Event {}

    /** It is over. */
    record Resolve(String dedupKey) implements Event {}

    /**
     * What a trigger says.
     *
     * @param kind the kind of failure, `class` in the event
     * @param details the custom details, and what else is worth showing, as a JSON object
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
                return Bounded.group(group);
            }
            return Bounded.group(pipeline == null ? alone : "pipeline:" + pipeline);
        }
    }
}
