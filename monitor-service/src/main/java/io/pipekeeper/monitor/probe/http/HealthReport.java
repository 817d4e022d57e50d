package io.pipekeeper.monitor.probe.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.probe.rule.Answer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads an answer of a health endpoint in the form of MicroProfile Health, check by check; any other is believed by its status. */
final class HealthReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_TEXT = 500;

    private HealthReport() {}

    static Answer.Told read(Page page) {
        if (!page.whole()) {
            return plain(page);
        }
        try {
            return read(page, JSON.readTree(page.body()));
        } catch (JsonProcessingException e) {
            return plain(page);
        }
    }

    private static Answer.Told read(Page page, JsonNode report) {
        if (!report.path("status").isTextual()) {
            return plain(page);
        }
        var down = StreamSupport.stream(report.path("checks").spliterator(), false)
                .filter(check -> !isUp(check))
                .map(HealthReport::inWords)
                .collect(Collectors.joining(", "));
        if (page.isOk() && isUp(report)) {
            return new Answer.Told(true, "UP", page.latency());
        }
        var text = down.isEmpty() ? "DOWN" : "DOWN: " + down;
        return new Answer.Told(false, Secrets.hidden(shortened(text)), page.latency());
    }

    private static boolean isUp(JsonNode report) {
        return report.path("status").asText().equals("UP");
    }

    /** A check that is down, with what it says about itself: `Database (pool: exhausted)`. */
    private static String inWords(JsonNode check) {
        var name = check.path("name").asText("a check without a name");
        var data = check.path("data").properties().stream()
                .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
        return data.isEmpty() ? name : name + " (" + data + ")";
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }

    private static Answer.Told plain(Page page) {
        return new Answer.Told(page.isOk(), "HTTP " + page.status(), page.latency());
    }
}
