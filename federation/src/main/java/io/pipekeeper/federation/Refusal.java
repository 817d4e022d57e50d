package io.pipekeeper.federation;

import io.pipekeeper.federation.json.JsonBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why an operation is not executed at all. */
record Refusal(List<Map<String, Object>> errors) {

    static Refusal because(String reason, String message) {
        return new Refusal(List.of(error(reason, message, List.of())));
    }

    /**
     * One error of a refusal.
     *
     * @param locations line and column of each place in the document
     */
    static Map<String, Object> error(String reason, String message, List<int[]> locations) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        if (!locations.isEmpty()) {
            error.put(
                    "locations",
                    locations.stream()
                            .map(place -> Map.of("line", place[0], "column", place[1]))
                            .toList());
        }
        error.put("extensions", Map.of("code", "INVALID_INPUT", "reason", reason));
        return error;
    }

    Answer answer() {
        var out = new JsonBuffer(256).raw("{\"errors\":").value(errors).write('}');
        return new Answer(out.toBytes(), false);
    }
}
