package io.pipekeeper.oncall.intake.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.oncall.intake.Bounded;
import io.pipekeeper.oncall.intake.Reading;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a body by a mapping, and says which places do not fit. Used for one body. */
final class WebhookReader {

    private static final int LINE_MOST = 1024;
    private static final int WORD_MOST = 100;

    private final Mapping mapping;
    private final JsonNode body;
    private final List<String> errors = new ArrayList<>();

    private WebhookReader(Mapping mapping, JsonNode body) {
        this.mapping = mapping;
        this.body = body;
    }

    static Reading<WebhookEvent> read(Mapping mapping, JsonNode body) {
        return new WebhookReader(mapping, body).reading();
    }

    private Reading<WebhookEvent> reading() {
        var key = Bounded.key(required("dedupKey", mapping.dedupKey()));
        var event = switch (action()) {
            case TRIGGER -> trigger(key);
            case ACKNOWLEDGE -> new WebhookEvent.Acknowledge(key);
            case RESOLVE -> new WebhookEvent.Resolve(key);
        };
        return Reading.of(event, errors);
    }

    private WebhookEvent trigger(String key) {
        return new WebhookEvent.Trigger(
                key,
                Bounded.line(required("summary", mapping.summary()), LINE_MOST),
                severity(),
                found(mapping.source()),
                found(mapping.group()),
                found(mapping.pipeline()),
                body.toString());
    }

    private WebhookAction action() {
        var pointer = mapping.action();
        if (pointer == null) {
            return WebhookAction.TRIGGER;
        }
        var word = required("action", pointer);
        return mapping.actions().stream()
                .filter(known -> known.word().equals(word))
                .findFirst()
                .map(Mapping.ActionWord::action)
                .orElseGet(() -> unknownWord("action", pointer, word, WebhookAction.TRIGGER));
    }

    private IncidentSeverity severity() {
        var pointer = mapping.severity();
        var word = found(pointer);
        var known = mapping.severities().stream()
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (known.isPresent()) {
            return known.get().severity();
        }
        var otherwise = mapping.otherwise();
        if (otherwise != null || pointer == null) {
            return otherwise == null ? IncidentSeverity.ERROR : otherwise;
        }
        return unknownWord("severity", pointer, required("severity", pointer), IncidentSeverity.ERROR);
    }

    private <T> T unknownWord(String field, String pointer, String word, T instead) {
        if (!word.isEmpty()) {
            errors.add("%s: '%s' at %s is none of the words that the mapping knows"
                    .formatted(field, Bounded.line(word, WORD_MOST), pointer));
        }
        return instead;
    }

    private String required(String field, String pointer) {
        var found = found(pointer);
        if (found == null) {
            errors.add("%s: nothing is found at %s".formatted(field, pointer));
        }
        return found == null ? "" : found;
    }

    private @Nullable String found(@Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        var node = body.at(pointer);
        var text = node.isValueNode() && !node.isNull() ? Bounded.text(node.asText()) : "";
        return text.isEmpty() ? null : text;
    }
}
