package io.pipekeeper.oncall.intake.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pipekeeper.oncall.incident.AlertOutcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that came in, and what it turned out to be.
 *
 * @param action what was said: trigger, acknowledge, resolve, change, beat
 * @param words what it was about, or why it was refused
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TraceEvent(
        String action,
        @Nullable String dedupKey,
        @Nullable String words,
        Finding finding,
        @Nullable UUID alert,
        @Nullable UUID incident) {

    /** What a tool said about an alert. */
    public static TraceEvent of(String action, String dedupKey, @Nullable String words, AlertOutcome outcome) {
        return new TraceEvent(action, dedupKey, words, Finding.of(outcome), outcome.alert(), outcome.incident());
    }

    /** Something that is about no alert. */
    public static TraceEvent of(String action, String words, Finding finding) {
        return new TraceEvent(action, null, words, finding, null, null);
    }
}
