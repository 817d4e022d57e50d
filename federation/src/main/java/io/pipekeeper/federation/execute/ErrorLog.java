package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of one execution, in the order in which they became known. */
final class ErrorLog {

    private static final int MOST = 1_000;

    private record Entry(String message, List<Object> path, Map<String, @Nullable Object> extensions) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Notes an error at a place of the answer. Beyond a thousand, one more tells nobody anything. */
    void add(String message, List<Object> path, Map<String, @Nullable Object> extensions) {
        if (entries.size() < MOST) {
            entries.add(new Entry(message, List.copyOf(path), extensions));
        }
    }

    /** Whether a null at the place is explained already: there, above or below. */
    boolean explains(List<Object> place) {
        return entries.stream().anyMatch(entry -> {
            int common = Math.min(entry.path.size(), place.size());
            return entry.path.subList(0, common).equals(place.subList(0, common));
        });
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void write(JsonBuffer out) {
        out.write('[');
        for (int index = 0; index < entries.size(); index++) {
            if (index > 0) {
                out.write(',');
            }
            var entry = entries.get(index);
            var error = new LinkedHashMap<String, @Nullable Object>();
            error.put("message", entry.message);
            if (!entry.path.isEmpty()) {
                error.put("path", entry.path);
            }
            if (!entry.extensions.isEmpty()) {
                error.put("extensions", entry.extensions);
            }
            out.value(error);
        }
        out.write(']');
    }
}
