package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the door answers, in the words of the Events API v2. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventAnswer(
        String status,
        String message,
        @JsonProperty("dedup_key") @Nullable String dedupKey,
        @Nullable List<String> errors) {

    static EventAnswer accepted(String dedupKey) {
        return new EventAnswer("success", "Event processed", dedupKey, null);
    }

    static EventAnswer invalid(List<String> errors) {
        return new EventAnswer("invalid event", "Event object is invalid", null, errors);
    }

    static EventAnswer tooLarge() {
        return new EventAnswer("invalid event", "Event object is too large", null, List.of("The body exceeds 512 KB"));
    }

    static EventAnswer throttled() {
        return new EventAnswer(
                "throttle exceeded", "Events of this integration are arriving too quickly. Retry later.", null, null);
    }
}
