package io.pipekeeper.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pipekeeper.federation.Operation;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a GraphQL request, from the body of a POST or the parameters of a GET. */
final class RequestReader {

    private final ObjectReader json;

    /** Reads JSON that is nested at most this deep. */
    RequestReader(int maxDepth) {
        var constraints =
                StreamReadConstraints.builder().maxNestingDepth(maxDepth).build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(Object.class);
    }

    /** The operation in a JSON body. */
    Operation fromBody(String body) {
        var request = parsed("the body", body);
        if (request instanceof List<?>) {
            throw refused("BATCH_NOT_SUPPORTED", "Send one operation per request, not a list.");
        }
        return operation(object("the body", request));
    }

    /** The operation in the parameters of a URL, where variables and extensions are JSON. */
    Operation fromParameters(MultiMap parameters) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("query", parameters.get("query"));
        request.put("operationName", parameters.get("operationName"));
        for (var name : List.of("variables", "extensions")) {
            var value = parameters.get(name);
            request.put(name, value == null || value.isEmpty() ? null : parsed(name, value));
        }
        return operation(request);
    }

    private static Operation operation(Map<String, @Nullable Object> request) {
        var query = text("query", request.get("query"));
        if (query == null || query.isBlank()) {
            throw refused("QUERY_MISSING", "The request has no query.");
        }
        object("extensions", request.get("extensions"));
        var name = text("operationName", request.get("operationName"));
        return new Operation(
                query, name == null || name.isEmpty() ? null : name, object("variables", request.get("variables")));
    }

    private @Nullable Object parsed(String what, String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException e) {
            throw refused(
                    "MALFORMED_JSON",
                    "JSON of %s cannot be read%s: %s".formatted(what, place(e.getLocation()), e.getOriginalMessage()));
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static @Nullable String text(String what, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw refused("INVALID_REQUEST", "%s must be a string.".formatted(what));
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, @Nullable Object> object(String what, @Nullable Object value) {
        if (value == null || value instanceof Map<?, ?>) {
            return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
        }
        throw refused("INVALID_REQUEST", "%s must be a JSON object.".formatted(what));
    }

    private static RefusedException refused(String reason, String message) {
        return Refusal.invalid(reason, message).asException();
    }
}
