package io.pipekeeper.oncall.channel.ntfy;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as ntfy publishes it. */
record NtfyMessage(Message message, String topic) {

    /** A longer message becomes an attachment, which nobody opens at night. */
    private static final int MOST_BYTES = 4096;

    private static final int MOST_TITLE = 200;

    /** As ntfy documents it. */
    Map<String, Object> json() {
        Map<String, Object> json = new HashMap<>();
        json.put("topic", topic);
        json.put("title", Words.cut(message.subject(), MOST_TITLE));
        json.put("message", Words.cutBytes(message.text(), MOST_BYTES));
        json.put("priority", priority(message.severity()));
        json.put("tags", List.of(tag(message.severity())));
        var link = message.answerLink();
        if (link != null) {
            json.put("click", link.toString());
            json.put("actions", List.of(acknowledge(link.toString())));
        }
        return json;
    }

    /** Posts by itself, for a person pressed it; cleared when the answer says that it is done. */
    private static Map<String, Object> acknowledge(String link) {
        return Map.of("action", "http", "method", "POST", "label", "Acknowledge", "url", link, "clear", true);
    }

    /** The highest of ntfy's priorities rings on and on; the lower ones are left to the phone's own rules. */
    private static int priority(@Nullable IncidentSeverity severity) {
        return switch (severity) {
            case CRITICAL -> 5;
            case ERROR -> 4;
            case WARNING -> 3;
            case INFO -> 2;
            case null -> 3;
        };
    }

    /** A tag that ntfy shows as a picture. */
    private static String tag(@Nullable IncidentSeverity severity) {
        return switch (severity) {
            case CRITICAL -> "rotating_light";
            case ERROR -> "red_circle";
            case WARNING -> "warning";
            case INFO -> "information_source";
            case null -> "loudspeaker";
        };
    }
}
