package io.pipekeeper.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class GraphQLOverHttpTest {

    private static final String NAME = "{ pipeline(id: \"aggregate-profit\") { name } }";
    private static final String RESPONSE = "application/graphql-response+json";

    @Test
    void answersPost() {
        post("*/*", NAME)
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body("data.pipeline.name", equalTo("Aggregate Profit"));
    }

    @Test
    void answersInTheMediaTypeThatIsAskedFor() {
        post(RESPONSE, NAME)
                .statusCode(200)
                .contentType(RESPONSE + "; charset=utf-8")
                .body("data.pipeline.name", equalTo("Aggregate Profit"));
    }

    @Test
    void tellsRefusedDocumentsByStatusInItsOwnMediaType() {
        post(RESPONSE, "{ pipeline { nam } }").statusCode(400).body("errors.size()", equalTo(1 + 1));
    }

    @Test
    void answersRefusedDocumentsWithSuccessToOldClients() {
        post("application/json", "{ nope }")
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void refusesSyntaxErrors() {
        post(RESPONSE, "{ pipeline(").statusCode(400).body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void refusesAnUnknownOperation() {
        People.responder()
                .contentType(ContentType.JSON)
                .accept(RESPONSE)
                .body(Map.of("query", "query A { __typename }", "operationName", "B"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void refusesMalformedJson() {
        People.responder()
                .contentType(ContentType.JSON)
                .body("{\"query\":")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.reason", equalTo("MALFORMED_JSON"));
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        People.responder()
                .contentType(ContentType.JSON)
                .body("{\"query\":\"{ __typename }%s\"}".formatted(" ".repeat(4 * 1024 * 1024)))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.reason", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void refusesOtherContentTypes() {
        People.responder()
                .contentType("text/plain")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void answersQueriesByGet() {
        People.responder()
                .header("graphql-require-preflight", "1")
                .queryParam("query", "query A($id: ID!) { pipeline(id: $id) { name } }")
                .queryParam("variables", "{\"id\":\"aggregate-profit\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("data.pipeline.name", equalTo("Aggregate Profit"));
    }

    @Test
    void refusesGetThatAnySiteCouldSend() {
        People.responder()
                .queryParam("query", NAME)
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.reason", equalTo("PREFLIGHT_REQUIRED"));
    }

    @Test
    void refusesMutationsByGet() {
        People.responder()
                .header("graphql-require-preflight", "1")
                .queryParam("query", "mutation { acknowledgeIncident(id: \"1\") { state } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"));
    }

    @Test
    void executesMutationsByPost() {
        post(RESPONSE, "mutation { acknowledgeIncident(id: \"1\") { state } }")
                .statusCode(200)
                .body("data.acknowledgeIncident.state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void refusesOtherMethods() {
        People.responder().delete("/graphql").then().statusCode(405);
    }

    private static ValidatableResponse post(String accept, String query) {
        return People.responder()
                .contentType(ContentType.JSON)
                .accept(accept)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }
}
