package io.pipekeeper.monitor.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One answer of a health endpoint, in the form of MicroProfile Health: each check is named. */
record Reading(boolean good, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    /** What an HTTP answer says. A body that is no health report is believed by its status. */
    static Reading of(int status, String body) {
        try {
            return of(status, JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return plain(status);
        }
    }

    /** No answer came. */
    static Reading silence(String why) {
        return new Reading(false, "no answer: " + why);
    }

    private static Reading of(int status, JsonNode report) {
        if (!report.path("status").isTextual()) {
            return plain(status);
        }
        var down = StreamSupport.stream(report.path("checks").spliterator(), false)
                .filter(check -> !isUp(check))
                .map(check -> check.path("name").asText("a check without a name"))
                .collect(Collectors.joining(", "));
        if (status == OK && isUp(report)) {
            return new Reading(true, "UP");
        }
        return new Reading(false, down.isEmpty() ? "DOWN" : "DOWN: " + down);
    }

    private static boolean isUp(JsonNode report) {
        return report.path("status").asText().equals("UP");
    }

    private static Reading plain(int status) {
        return new Reading(status >= 200 && status < 300, "HTTP " + status);
    }
}
