package io.pipekeeper.monitor.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;

/** Writes events as PagerDuty's Events API v2 wants them. The routing key is put in only when an event is sent. */
final class EventPayload {

    private static final int MAX_SUMMARY = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventPayload() {}

    /** The `payload` of a trigger. */
    static String of(Alert alert) {
        var notice = alert.notice();
        var payload = JSON.createObjectNode()
                .put("summary", shortened(notice.summary()))
                .put("source", notice.source())
                .put("severity", notice.severity())
                .put("timestamp", alert.updatedAt().toString())
                .put("component", notice.component())
                .put("group", notice.group())
                .put("class", notice.classification());
        var details = payload.putObject("custom_details");
        notice.details().forEach(details::put);
        details.put("since", alert.openedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return payload.toString();
    }

    /** The whole event. */
    static String event(String routingKey, String action, String dedupKey, String payload) {
        try {
            ObjectNode event = JSON.createObjectNode()
                    .put("routing_key", routingKey)
                    .put("event_action", action)
                    .put("dedup_key", dedupKey)
                    .put("client", "Pipekeeper monitor");
            return event.set("payload", JSON.readTree(payload)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds a payload that is not JSON", e);
        }
    }

    private static String shortened(String summary) {
        return summary.length() <= MAX_SUMMARY ? summary : summary.substring(0, MAX_SUMMARY - 1) + "…";
    }
}
