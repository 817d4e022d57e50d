package io.pipekeeper.oncall.intake.webhook;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import org.jspecify.annotations.Nullable;

/** What a body says, by a mapping. */
sealed interface WebhookEvent {

    String dedupKey();

    /**
     * Something is wrong.
     *
     * @param details the body itself, as a JSON object
     */
    record Trigger(
            String dedupKey,
            String summary,
            IncidentSeverity severity,
            @Nullable String source,
            @Nullable String group,
            @Nullable String pipeline,
            String details)
            implements WebhookEvent {}

    /** Somebody is working on it. */
    record Acknowledge(String dedupKey) implements WebhookEvent {}

    /** It is over. */
    record Resolve(String dedupKey) implements WebhookEvent {}
}
