package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object, and collects everything that is wrong with them, not only the first thing. */
public final class Fields {

    private static final int TEXT_MOST = 1024;

    /** With an offset in any of the forms of ISO 8601: PagerDuty's own examples end in +0000. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private final JsonNode object;
    private final String prefix;
    private final List<String> errors;

    private Fields(JsonNode object, String prefix, List<String> errors) {
        this.object = object;
        this.prefix = prefix;
        this.errors = errors;
    }

    public static Fields of(JsonNode object) {
        return new Fields(object, "", new ArrayList<>());
    }

    /** The fields of an object that errors call so: {@code alerts[0].}. */
    public static Fields of(JsonNode object, String prefix) {
        return new Fields(object, prefix, new ArrayList<>());
    }

    /** The fields of an object inside this one. It is wrong if there is none; then nothing is missed in it. */
    public Fields object(String field) {
        var inside = object.path(field);
        if (!inside.isObject()) {
            error("'%s%s' is missing or not an object".formatted(prefix, field));
        }
        return inside(field);
    }

    /** The fields of an object inside this one, which need not be there. */
    public Fields inside(String field) {
        return new Fields(object.path(field), prefix + field + ".", errors);
    }

    /** A text that must be there. */
    public String text(String field, int most) {
        var node = object.path(field);
        var text = read(field, most);
        if (object.isObject() && (text.isEmpty() || !node.isTextual())) {
            error("'%s%s' is missing or blank".formatted(prefix, field));
        }
        return text;
    }

    public @Nullable String optional(String field) {
        var text = read(field, TEXT_MOST);
        return text.isEmpty() ? null : text;
    }

    /** The text of a field, or the empty one. */
    public String read(String field, int most) {
        var node = object.isObject() ? object.path(field) : MissingNode.getInstance();
        var text = Bounded.text(node.asText(""));
        if (text.length() > most) {
            error("'%s%s' is too long (at most %d characters)".formatted(prefix, field, most));
        }
        return text;
    }

    public @Nullable Instant time(String field) {
        var given = optional(field);
        if (given == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(given, TIME).toInstant();
        } catch (DateTimeException e) {
            error("'%s%s' is not an ISO 8601 time with an offset".formatted(prefix, field));
            return null;
        }
    }

    /** A field as an object of its own; anything else is kept in there as the one field `value`. */
    public ObjectNode details(String field) {
        var node = object.path(field);
        if (node instanceof ObjectNode details) {
            return details.deepCopy();
        }
        var details = JsonNodeFactory.instance.objectNode();
        return node.isMissingNode() || node.isNull() ? details : details.set("value", node);
    }

    public void error(String error) {
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }
}
