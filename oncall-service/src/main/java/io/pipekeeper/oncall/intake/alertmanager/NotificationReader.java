package io.pipekeeper.oncall.intake.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.intake.Fields;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a notification of Alertmanager. Used for one. */
final class NotificationReader {

    private static final String VERSION = "4";
    private static final int MOST_ALERTS = 1000;
    private static final int KEY_MOST = 10_000;
    private static final int FINGERPRINT_MOST = 64;
    private static final int WORD_MOST = 20;
    private static final int LINE_MOST = 1024;
    private static final int MOST_ERRORS = 20;

    private final JsonNode json;
    private final List<String> errors = new ArrayList<>();

    private NotificationReader(JsonNode json) {
        this.json = json;
    }

    static Reading<Notification> read(JsonNode json) {
        var version = json.path("version").asText("");
        if (!version.equals(VERSION)) {
            return Reading.invalid(List.of("'version' must be \"%s\", not \"%s\": this door reads no other webhook"
                    .formatted(VERSION, Bounded.line(version, WORD_MOST))));
        }
        return new NotificationReader(json).reading();
    }

    private Reading<Notification> reading() {
        var fields = Fields.of(json);
        var groupKey = fields.text("groupKey", KEY_MOST);
        var status = fields.text("status", WORD_MOST);
        errors.addAll(fields.errors());
        var notification = new Notification(
                groupKey, isOver("status", status), json.path("truncatedAlerts").asInt(0), alerts());
        return Reading.of(notification, errors.stream().limit(MOST_ERRORS).toList());
    }

    private List<FiredAlert> alerts() {
        var given = json.path("alerts");
        if (!given.isArray() || given.size() > MOST_ALERTS) {
            errors.add("'alerts' must be a list of at most %,d".formatted(MOST_ALERTS));
            return List.of();
        }
        List<FiredAlert> alerts = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            if (!given.get(place).isObject()) {
                errors.add("'alerts[%d]' is not an object".formatted(place));
            }
            alerts.add(alert(given.get(place), "alerts[%d].".formatted(place)));
        }
        return alerts;
    }

    private FiredAlert alert(JsonNode given, String place) {
        var fields = Fields.of(given, place);
        var alert = new FiredAlert(
                fields.text("fingerprint", FINGERPRINT_MOST),
                isOver(place + "status", fields.text("status", WORD_MOST)),
                summary(given),
                source(given),
                severity(label(given, "severity")),
                emptyToNull(label(given, "pipeline")),
                fields.time("startsAt"),
                details(given));
        errors.addAll(fields.errors());
        return alert;
    }

    private boolean isOver(String field, String status) {
        if (!status.isEmpty() && !status.equals("firing") && !status.equals("resolved")) {
            errors.add("'%s' must be one of: firing, resolved".formatted(field));
        }
        return status.equals("resolved");
    }

    /** How a rule names itself best; every alert has at least the name of its rule. */
    private static String summary(JsonNode alert) {
        var annotations = alert.path("annotations");
        return first(Stream.of(
                text(annotations, "summary"),
                text(annotations, "title"),
                text(annotations, "message"),
                text(annotations, "description"),
                label(alert, "alertname")));
    }

    private static String source(JsonNode alert) {
        return first(Stream.of(
                label(alert, "instance"), label(alert, "pod"), label(alert, "job"), label(alert, "alertname")));
    }

    /** The words that rules use for it; what says nothing about it is an error, as it is worth an alert. */
    private static IncidentSeverity severity(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "critical", "page", "emergency", "disaster" -> IncidentSeverity.CRITICAL;
            case "warning", "warn" -> IncidentSeverity.WARNING;
            case "info", "none", "informational" -> IncidentSeverity.INFO;
            default -> IncidentSeverity.ERROR;
        };
    }

    private String details(JsonNode alert) {
        var details = JsonNodeFactory.instance.objectNode();
        details.set("labels", alert.path("labels"));
        details.set("annotations", alert.path("annotations"));
        Stream.of("generatorURL", "fingerprint").forEach(name -> details.put(name, text(alert, name)));
        details.put(
                NotificationDesk.GROUP_KEY, Bounded.group(json.path("groupKey").asText("")));
        details.put("alertmanager", text(json, "externalURL"));
        details.put("receiver", text(json, "receiver"));
        return details.toString();
    }

    private static String label(JsonNode alert, String name) {
        return text(alert.path("labels"), name);
    }

    private static String text(JsonNode parent, String name) {
        return Bounded.line(parent.path(name).asText(""), LINE_MOST);
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse("An alert without a name");
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
