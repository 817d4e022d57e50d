package io.pipekeeper.oncall.intake.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.oncall.intake.Fields;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an event and says everything that is wrong with it, not only the first thing. Used for one event. */
final class EventReader {

    private static final int ROUTING_KEY_LENGTH = 32;
    private static final int ACTION_MOST = 20;
    private static final int DEDUP_KEY_MOST = 255;
    private static final int SUMMARY_MOST = 1024;
    private static final int TEXT_MOST = 1024;
    private static final String PIPELINE_GROUP = "pipeline:";

    private final JsonNode json;
    private final Fields event;

    private EventReader(JsonNode json) {
        this.json = json;
        this.event = Fields.of(json);
    }

    static Reading<Event> read(JsonNode json) {
        return new EventReader(json).reading();
    }

    private Reading<Event> reading() {
        checkRoutingKey();
        var read = switch (event.text("event_action", ACTION_MOST)) {
            case "trigger" -> new Event.Trigger(dedupKeyOrNew(), payload());
            case "acknowledge" -> new Event.Acknowledge(event.text("dedup_key", DEDUP_KEY_MOST));
            case "resolve" -> new Event.Resolve(event.text("dedup_key", DEDUP_KEY_MOST));
            default -> unknownAction();
        };
        return Reading.of(read, event.errors());
    }

    private void checkRoutingKey() {
        var key = event.text("routing_key", ROUTING_KEY_LENGTH);
        if (!key.isEmpty() && key.length() != ROUTING_KEY_LENGTH) {
            event.error("Length of 'routing_key' is incorrect (should be 32 characters)");
        }
    }

    private Event unknownAction() {
        if (json.hasNonNull("event_action")) {
            event.error("'event_action' must be one of: trigger, acknowledge, resolve");
        }
        return new Event.Resolve("");
    }

    private String dedupKeyOrNew() {
        var given = event.read("dedup_key", DEDUP_KEY_MOST);
        return given.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : given;
    }

    private Event.Payload payload() {
        var payload = event.object("payload");
        var details = payload.inside("custom_details");
        var kind = payload.optional("class");
        return new Event.Payload(
                payload.text("summary", SUMMARY_MOST),
                payload.text("source", TEXT_MOST),
                severity(payload),
                payload.time("timestamp"),
                payload.optional("group"),
                pipeline(payload, details),
                details.optional("check"),
                kind,
                details(payload, kind));
    }

    private static IncidentSeverity severity(Fields payload) {
        var given = payload.text("severity", TEXT_MOST);
        return switch (given) {
            case "critical" -> IncidentSeverity.CRITICAL;
            case "error" -> IncidentSeverity.ERROR;
            case "warning" -> IncidentSeverity.WARNING;
            case "info" -> IncidentSeverity.INFO;
            default -> unknownSeverity(payload, given);
        };
    }

    private static IncidentSeverity unknownSeverity(Fields payload, String given) {
        if (!given.isEmpty()) {
            payload.error("'payload.severity' must be one of: critical, error, warning, info");
        }
        return IncidentSeverity.ERROR;
    }

    private static @Nullable String pipeline(Fields payload, Fields details) {
        var told = details.optional("pipeline");
        var group = payload.optional("group");
        if (told == null && group != null && group.startsWith(PIPELINE_GROUP)) {
            return group.substring(PIPELINE_GROUP.length());
        }
        return told;
    }

    private String details(Fields payload, @Nullable String kind) {
        var details = payload.details("custom_details");
        var component = payload.optional("component");
        if (component != null) {
            details.put("component", component);
        }
        if (kind != null) {
            details.put("class", kind);
        }
        return Links.addTo(details, json).toString();
    }
}
