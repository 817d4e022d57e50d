package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an event and says everything that is wrong with it, not only the first thing. Used for one event. */
final class EventReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUTING_KEY_LENGTH = 32;
    private static final int DEDUP_KEY_MOST = 255;
    private static final int SUMMARY_MOST = 1024;
    private static final int TEXT_MOST = 1024;
    private static final String PIPELINE_GROUP = "pipeline:";

    private final JsonNode event;
    private final List<String> errors = new ArrayList<>();

    /** What came of reading. */
    sealed interface Result {
        /** An event that is in order. */
        record Valid(Event event) implements Result {}

        /** Everything that is wrong. */
        record Invalid(List<String> errors) implements Result {}
    }

    private EventReader(JsonNode event) {
        this.event = event;
    }

    static Result read(String body) {
        try {
            return new EventReader(JSON.readTree(body)).result();
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            return new Result.Invalid(List.of(
                    "The body is not JSON: line %d, column %d".formatted(where.getLineNr(), where.getColumnNr())));
        }
    }

    private Result result() {
        if (!event.isObject()) {
            return new Result.Invalid(List.of("The body must be a JSON object"));
        }
        var key = routingKey();
        var action = text(event, "event_action", 20, true);
        var read = switch (action) {
            case "trigger" -> new Event.Trigger(key, dedupKeyOrNew(), payload());
            case "acknowledge" -> new Event.Acknowledge(key, text(event, "dedup_key", DEDUP_KEY_MOST, true));
            case "resolve" -> new Event.Resolve(key, text(event, "dedup_key", DEDUP_KEY_MOST, true));
            default -> unknownAction(key);
        };
        return errors.isEmpty() ? new Result.Valid(read) : new Result.Invalid(List.copyOf(errors));
    }

    private String routingKey() {
        var key = text(event, "routing_key", ROUTING_KEY_LENGTH, true);
        if (!key.isEmpty() && key.length() != ROUTING_KEY_LENGTH) {
            errors.add("Length of 'routing_key' is incorrect (should be 32 characters)");
        }
        return key;
    }

    private Event unknownAction(String key) {
        if (event.hasNonNull("event_action")) {
            errors.add("'event_action' must be one of: trigger, acknowledge, resolve");
        }
        return new Event.Resolve(key, "");
    }

    private String dedupKeyOrNew() {
        var given = text(event, "dedup_key", DEDUP_KEY_MOST, false);
        return given.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : given;
    }

    private Event.Payload payload() {
        var payload = event.path("payload");
        if (!payload.isObject()) {
            errors.add("'payload' is missing or not an object");
        }
        var details = payload.path("custom_details");
        return new Event.Payload(
                text(payload, "summary", SUMMARY_MOST, payload.isObject()),
                text(payload, "source", TEXT_MOST, payload.isObject()),
                severity(payload),
                timestamp(payload),
                optional(payload, "group"),
                pipeline(payload, details),
                optional(details, "check"),
                optional(payload, "class"),
                details(details));
    }

    private IncidentSeverity severity(JsonNode payload) {
        var given = text(payload, "severity", TEXT_MOST, payload.isObject());
        return switch (given) {
            case "critical" -> IncidentSeverity.CRITICAL;
            case "error" -> IncidentSeverity.ERROR;
            case "warning" -> IncidentSeverity.WARNING;
            case "info" -> IncidentSeverity.INFO;
            default -> unknownSeverity(given);
        };
    }

    private IncidentSeverity unknownSeverity(String given) {
        if (!given.isEmpty()) {
            errors.add("'payload.severity' must be one of: critical, error, warning, info");
        }
        return IncidentSeverity.ERROR;
    }

    private @Nullable Instant timestamp(JsonNode payload) {
        var given = optional(payload, "timestamp");
        if (given == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            errors.add("'payload.timestamp' is not an ISO 8601 time with an offset");
            return null;
        }
    }

    private @Nullable String pipeline(JsonNode payload, JsonNode details) {
        var told = optional(details, "pipeline");
        var group = optional(payload, "group");
        if (told == null && group != null && group.startsWith(PIPELINE_GROUP)) {
            return group.substring(PIPELINE_GROUP.length());
        }
        return told;
    }

    /** Details that are not an object are kept as the one detail `value`. */
    private static String details(JsonNode details) {
        if (details.isMissingNode() || details.isNull()) {
            return "{}";
        }
        return (details.isObject() ? details : JSON.createObjectNode().set("value", details)).toString();
    }

    private @Nullable String optional(JsonNode parent, String field) {
        var given = text(parent, field, TEXT_MOST, false);
        return given.isEmpty() ? null : given;
    }

    private String text(JsonNode parent, String field, int most, boolean required) {
        var name = parent.equals(event) ? field : "payload." + field;
        var node = parent.isObject() ? parent.path(field) : MissingNode.getInstance();
        var text = node.asText("").strip();
        if (required && (text.isEmpty() || !node.isTextual())) {
            errors.add("'%s' is missing or blank".formatted(name));
        }
        if (text.length() > most) {
            errors.add("'%s' is too long (at most %d characters)".formatted(name, most));
        }
        return text;
    }
}
