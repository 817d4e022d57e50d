package io.pipekeeper.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who is on call at this moment, and for which pipelines. */
public final class OnCallNow {

    private static final String QUERY = "{ pipelines { name onCall { role person { name } } } }";

    private OnCallNow() {}

    /** One line for each set of people, such as "Engineer A (primary), Engineer B (secondary): Aggregate Profit, Growth". */
    public static List<String> lines(Gateway gateway) {
        return lines(gateway.ask(QUERY, Map.of()));
    }

    static List<String> lines(JsonNode data) {
        var pipelines = new LinkedHashMap<String, List<String>>();
        for (var pipeline : data.path("pipelines")) {
            var names = pipelines.computeIfAbsent(people(pipeline.path("onCall")), people -> new ArrayList<>());
            names.add(pipeline.path("name").asText());
        }
        return pipelines.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static String people(JsonNode shifts) {
        if (shifts.isEmpty()) {
            return "nobody";
        }
        return StreamSupport.stream(shifts.spliterator(), false)
                .map(OnCallNow::person)
                .collect(Collectors.joining(", "));
    }

    private static String person(JsonNode shift) {
        var role = shift.path("role").asText().toLowerCase(Locale.ROOT);
        return shift.path("person").path("name").asText() + " (" + role + ")";
    }
}
