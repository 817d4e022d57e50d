package io.pipekeeper.oncall.channel.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the provider posts when somebody has answered.
 *
 * @param form the fields by name
 */
record Callback(SortedMap<String, List<String>> form) {

    Callback {
        form = Collections.unmodifiableSortedMap(form);
    }

    /** Reads a form; one that is none throws {@link IllegalArgumentException}. */
    static Callback read(String body) {
        SortedMap<String, List<String>> form = new TreeMap<>();
        for (var field : body.split("&", -1)) {
            var parts = field.split("=", 2);
            if (!parts[0].isEmpty()) {
                form.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Callback(form);
    }

    /** The number of the person: they are called by us, or call and write themselves. */
    String person() {
        return value("Direction").startsWith("outbound") ? value("To") : value("From");
    }

    /** What they wrote. */
    String text() {
        return value("Body");
    }

    /** The keys that they pressed. */
    String keys() {
        return value("Digits");
    }

    private String value(String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
