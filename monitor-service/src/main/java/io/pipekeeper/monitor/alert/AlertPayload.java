package io.pipekeeper.monitor.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the `payload` of events as PagerDuty's Events API v2 wants it, and within the limits of its receivers. */
final class AlertPayload {

    private static final int MAX_TEXT = 1024;
    private static final int MAX_DETAIL = 4000;
    private static final int MAX_DETAILS = 100;
    private static final String PIPELINE = "pipeline";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertPayload() {}

    /** What to say about an alert; with its cause when it is a symptom. */
    static String of(Alert alert, @Nullable Alert cause) {
        var notice = alert.notice();
        var payload = JSON.createObjectNode()
                .put("summary", shortened(notice.summary(), MAX_TEXT))
                .put("source", shortened(notice.source(), MAX_TEXT))
                .put("severity", notice.severity())
                .put("timestamp", alert.updatedAt().toString())
                .put("component", shortened(notice.component(), MAX_TEXT))
                .put("group", shortened(alert.groupTold(), MAX_TEXT))
                .put("class", notice.classification());
        var details = payload.putObject("custom_details");
        details(notice, cause).entrySet().stream()
                .limit(MAX_DETAILS)
                .forEach(detail -> details.put(detail.getKey(), shortened(detail.getValue(), MAX_DETAIL)));
        details.put("since", alert.openedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return payload.toString();
    }

    /** A symptom belongs to the pipeline of its cause: whoever is called for that one hears of it. */
    private static Map<String, String> details(Notice notice, @Nullable Alert cause) {
        if (cause == null) {
            return notice.details();
        }
        Map<String, String> details = new LinkedHashMap<>();
        var pipeline = cause.notice().details().get(PIPELINE);
        if (pipeline != null) {
            details.put(PIPELINE, pipeline);
        }
        details.put("affects", notice.component());
        details.put(
                "symptom_of",
                "%s: %s".formatted(cause.notice().component(), cause.notice().summary()));
        notice.details().forEach((name, value) -> {
            if (!name.equals(PIPELINE)) {
                details.put(name, value);
            }
        });
        return details;
    }

    /** Never blank, which receivers refuse. */
    private static String shortened(String text, int most) {
        if (text.isBlank()) {
            return "-";
        }
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
