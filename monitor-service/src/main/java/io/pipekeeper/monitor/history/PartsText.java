package io.pipekeeper.monitor.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What segments have, as it is kept: a list of values with the number, the moment, or what is neither. */
final class PartsText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PartsText() {}

    static String of(Fact.Parts parts) {
        var all = JSON.createArrayNode();
        parts.of().forEach((segment, fact) -> {
            var one = all.addObject();
            var values = one.putArray("of");
            segment.values().forEach(values::add);
            switch (fact) {
                case Fact.Quantity(var value) -> one.put("quantity", value);
                case Fact.Moment(var moment) -> one.put("moment", moment.toString());
                case Fact.Odd(var text) -> one.put("odd", text);
                case Fact.Absent absent -> {}
                case Fact.Parts nested -> throw unexpected(nested);
                case Fact.Broken broken -> throw unexpected(broken);
            }
        });
        return all.toString();
    }

    static Fact.Parts read(String text) {
        Map<Segment, Fact> parts = new HashMap<>();
        tree(text).forEach(one -> parts.put(segment(one.path("of")), fact(one)));
        return new Fact.Parts(parts);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept of segments cannot be read", e);
        }
    }

    private static Segment segment(JsonNode values) {
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isNull() ? null : value.asText()));
        return new Segment(texts);
    }

    private static Fact fact(JsonNode one) {
        if (one.has("quantity")) {
            return new Fact.Quantity(one.get("quantity").decimalValue());
        }
        if (one.has("moment")) {
            return new Fact.Moment(Instant.parse(one.get("moment").asText()));
        }
        return one.has("odd") ? new Fact.Odd(one.get("odd").asText()) : new Fact.Absent();
    }

    private static IllegalArgumentException unexpected(Fact fact) {
        return new IllegalArgumentException("A segment has no such thing: " + fact);
    }
}
