package io.pipekeeper.federation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One GraphQL request as it came from the client.
 *
 * @param document the query text
 * @param operationName which operation of the document to run; may be absent when there is only one
 * @param variables parsed JSON: maps, lists, strings, numbers, booleans and nulls
 */
public record Operation(String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {

    public Operation {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** An operation without a name and variables. */
    public static Operation of(String document) {
        return new Operation(document, null, Map.of());
    }
}
