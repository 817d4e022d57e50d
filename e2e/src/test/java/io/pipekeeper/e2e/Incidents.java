package io.pipekeeper.e2e;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The incidents of the running product, as a responder sees them. */
record Incidents(Pipekeeper pipekeeper) {

    private static final String FIELDS = "{ id state summary checkIds pipeline { id } timeline { at kind } }";
    private static final String OPEN = "{ incidents(open: true) %s }".formatted(FIELDS);
    private static final String ONE = "query($id: ID!) { incident(id: $id) %s }".formatted(FIELDS);

    /** Those that are open now. */
    List<Map<String, Object>> open() {
        return pipekeeper.data("engineer-a", OPEN, Map.of()).getList("incidents");
    }

    /** The id of the one open incident of a pipeline; null while there is none. */
    @SuppressWarnings("NullAway") // scenarios wait until it is there
    String openOn(String pipeline) {
        return pipekeeper
                .data("engineer-a", OPEN, Map.of())
                .getString("incidents.find { it.pipeline?.id == '%s' }?.id".formatted(pipeline));
    }

    JsonPath one(String id) {
        return pipekeeper.data("engineer-a", ONE, Map.of("id", id)).setRootPath("data.incident");
    }

    /** When things happened to it, in the order of its timeline. */
    List<Instant> timelineInstants(String id) {
        return one(id).<String>getList("timeline.at").stream()
                .map(Instant::parse)
                .toList();
    }

    /** The kinds of what happened to it, in order. */
    List<String> timelineKinds(String id) {
        return one(id).getList("timeline.kind");
    }

    void acknowledge(String id, String persona) {
        pipekeeper.data(persona, "mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", id));
    }
}
