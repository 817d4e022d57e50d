package io.pipekeeper.oncall.intake.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.oncall.intake.Fields;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.intake.event.Links;

/** Reads a change event. */
final class ChangeReader {

    private static final int ROUTING_KEY_LENGTH = 32;
    private static final int SUMMARY_MOST = 1024;
    private static final String NOWHERE = "unknown";

    private ChangeReader() {}

    static Reading<ToldChange> read(JsonNode json) {
        var event = Fields.of(json);
        var key = event.text("routing_key", ROUTING_KEY_LENGTH);
        if (!key.isEmpty() && key.length() != ROUTING_KEY_LENGTH) {
            event.error("Length of 'routing_key' is incorrect (should be 32 characters)");
        }
        var payload = event.object("payload");
        var source = payload.optional("source");
        var change = new ToldChange(
                payload.text("summary", SUMMARY_MOST),
                source == null ? NOWHERE : source,
                payload.inside("custom_details").optional("pipeline"),
                payload.time("timestamp"),
                Links.addTo(payload.details("custom_details"), json).toString());
        return Reading.of(change, event.errors());
    }
}
