package io.pipekeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users get wrong gets a clear answer with its code, and changes nothing. */
class BadInputIT {

    private final Pipekeeper pipekeeper = Pipekeeper.running();

    @Test
    void anUnknownIdIsNamed() {
        var answer = pipekeeper.ask("investor-relations", "{ pipeline(id: \"nope\") { name } }", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(answer.getString("errors[0].message")).contains("nope");
    }

    @Test
    void aFaultInAFileHasItsLine() {
        var file = Map.of("path", "demo/catalog/new.yaml", "content", "people:\n  - {id: new, nam: New}\n");

        var answer = pipekeeper.ask(
                "admin",
                "mutation($files: [FileInput!]!) { applyCatalog(files: $files) { created } }",
                Map.of("files", List.of(file)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("demo/catalog/new.yaml:2:");
    }

    @Test
    void aViewerMayNotApplyFiles() {
        var answer = pipekeeper.ask("investor-relations", "mutation { applyCatalog(files: []) { created } }", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void anEventWithoutADedupKeyIsRefusedWhereItNeedsOne() {
        var answer = RestAssured.given()
                .baseUri(pipekeeper.url(2))
                .contentType("application/json")
                .body(Map.of("routing_key", pipekeeper.routingKey(), "event_action", "resolve"))
                .post("/v2/enqueue");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("invalid event");
        assertThat(answer.jsonPath().getString("errors")).contains("dedup_key");
    }

    @Test
    void aQueryNestedFiftyDeepIsRefusedBeforeItIsPlanned() {
        var nested = "upstream { ".repeat(50) + "id" + " }".repeat(50);

        var answer =
                pipekeeper.ask("investor-relations", "{ pipeline(id: \"profit\") { %s } }".formatted(nested), Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].extensions.reason")).isEqualTo("QUERY_TOO_DEEP");
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        var answer = RestAssured.given()
                .baseUri(pipekeeper.url(0))
                .contentType("application/json")
                .body(Map.of("query", "{ pipelines { id } }"))
                .post("/graphql");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aPersonsTokenOpensNoServiceBehindTheGateway() {
        var answer = RestAssured.given()
                .baseUri(pipekeeper.url(1))
                .auth()
                .oauth2(Pipekeeper.token("admin"))
                .contentType("application/json")
                .body(Map.of("query", "{ pipelines { id } }"))
                .post("/graphql");

        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
