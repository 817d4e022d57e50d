package io.pipekeeper.oncall;

import static io.restassured.RestAssured.given;

import io.pipekeeper.testkit.GraphQLTester;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool that sends events, as monitor-service does. */
public record Monitor(String pipeline) {

    /** A check fails, and somebody must act now. */
    public Response fails(String check) {
        return fails(check, "critical");
    }

    /** A check fails, and is as bad as the tool says. */
    public Response fails(String check, String severity) {
        return send("trigger", check, Map.of("payload", payload(check, severity)));
    }

    /** A check is green again. */
    public Response recovers(String check) {
        return send("resolve", check, Map.of());
    }

    /** The id of the open incident of the pipeline, or null. */
    public @Nullable String openIncident() {
        var pipelines = List.of(Map.of("__typename", "Pipeline", "id", pipeline));
        return GraphQLTester.as("engineer-d", "viewer")
                .data("""
                        query($of: [_Any!]!) {
                            _entities(representations: $of) { ... on Pipeline { incidents(open: true) { id } } }
                        }
                        """, Map.of("of", pipelines))
                .getString("_entities[0].incidents[0].id");
    }

    /** Any event. */
    public static Response send(Object body) {
        return given().contentType("application/json").body(body).post("/v2/enqueue");
    }

    private Response send(String action, String check, Map<String, Object> more) {
        Map<String, Object> event = new LinkedHashMap<>(more);
        event.put("routing_key", Outside.ROUTING_KEY);
        event.put("event_action", action);
        event.put("dedup_key", "check:%s-%s|analytics|2026-01-05".formatted(pipeline, check));
        return send(event);
    }

    private Map<String, Object> payload(String check, String severity) {
        return Map.of(
                "summary",
                "%s: %s failed".formatted(pipeline, check),
                "source",
                "analytics.aggregate_profit",
                "severity",
                severity,
                "component",
                pipeline,
                "group",
                "pipeline:" + pipeline,
                "custom_details",
                Map.of(
                        "pipeline", pipeline,
                        "check", pipeline + "-" + check,
                        "observed", "-1200.50 EUR",
                        "expected", "at least 0",
                        "since", "2026-01-05"));
    }
}
