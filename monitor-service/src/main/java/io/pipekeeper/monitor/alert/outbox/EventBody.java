package io.pipekeeper.monitor.alert.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes whole events. The routing key is put in only when one is sent. */
final class EventBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventBody() {}

    static String of(String routingKey, Outbox.Claimed event) {
        try {
            ObjectNode body = JSON.createObjectNode()
                    .put("routing_key", routingKey)
                    .put("event_action", event.action())
                    .put("dedup_key", event.dedupKey())
                    .put("client", "Pipekeeper monitor");
            return body.set("payload", JSON.readTree(event.payload())).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds a payload that is not JSON", e);
        }
    }
}
