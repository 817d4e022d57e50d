package io.pipekeeper.oncall.intake;

import static io.restassured.RestAssured.given;

import io.pipekeeper.testkit.GraphQLTester;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A machine with a key of its own, as an admin lets it in.
 *
 * @param integration the label of its integration
 */
public record Sender(String integration, String key) {

    public static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    public static final GraphQLTester VIEWER = GraphQLTester.as("engineer-d", "viewer");

    /** A new one, for a door. */
    public static Sender at(String door) {
        var id = "sender-" + UUID.randomUUID();
        var issued = ADMIN.data("""
                mutation($input: IntegrationInput!) { createIntegration(input: $input) { key } }
                """, Map.of("input", Map.of("id", id, "name", "A sender", "door", door)));
        return new Sender(id, issued.getString("createIntegration.key"));
    }

    /** Posts with the key as bearer token. */
    public Response post(String path, Object body) {
        return given().auth()
                .oauth2(key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** The id of its newest key. */
    public String keyId() {
        return VIEWER.data("{ integrations { id keys { id } } }")
                .getString("integrations.find { it.id == '%s' }.keys[0].id".formatted(integration));
    }

    /** The kinds of the steps of a trace, and their words. */
    public static List<String> steps(Response answer) {
        return VIEWER
                .data(
                        "query($id: ID!) { trace(id: $id) { steps { kind text } } }",
                        Map.of("id", answer.jsonPath().getString("trace_id")))
                .<Map<String, String>>getList("trace.steps")
                .stream()
                .map(step -> step.get("kind") + " " + step.get("text"))
                .toList();
    }

    /** An incident with its alerts. */
    public static JsonPath incident(String id) {
        return VIEWER.data("""
                        query($id: ID!) { incident(id: $id) {
                            id state summary detectedAt
                            alerts { dedupKey summary source severity details events detectedAt resolvedAt }
                            recentChanges { summary at } } }
                        """, Map.of("id", id)).setRootPath("data.incident");
    }
}
