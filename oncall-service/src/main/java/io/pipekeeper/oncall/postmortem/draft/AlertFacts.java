package io.pipekeeper.oncall.postmortem.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.oncall.incident.IncidentAlert;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * An alert with what its tool said beside.
 *
 * @param began when the trouble began, if the tool said so as an instant
 * @param period which data are concerned
 */
record AlertFacts(
        IncidentAlert alert,
        @Nullable String observed,
        @Nullable String expected,
        @Nullable Instant began,
        @Nullable String period) {

    static AlertFacts of(IncidentAlert alert, JsonNode details) {
        return new AlertFacts(
                alert,
                text(details, "observed"),
                text(details, "expected"),
                instant(text(details, "since")),
                text(details, "period"));
    }

    private static @Nullable String text(JsonNode details, String field) {
        var value = details.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null; // tools may say "since yesterday", which is no instant
        }
    }
}
