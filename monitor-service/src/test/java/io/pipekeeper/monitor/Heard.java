package io.pipekeeper.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.testkit.RecordingReceiver;
import java.util.List;

/** What oncall heard. */
public final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Heard() {}

    /** The events whose key begins so, in order. */
    public static List<JsonNode> events(RecordingReceiver oncall, String key) {
        return oncall.received().stream()
                .filter(request -> request.body().contains("\"dedup_key\":\"" + key))
                .map(request -> parsed(request.body()))
                .toList();
    }

    /** The same as `trigger key`. */
    public static List<String> words(RecordingReceiver oncall, String key) {
        return events(oncall, key).stream()
                .map(event -> event.path("event_action").asText() + " "
                        + event.path("dedup_key").asText())
                .toList();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
