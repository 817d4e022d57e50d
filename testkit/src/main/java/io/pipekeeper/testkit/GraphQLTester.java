package io.pipekeeper.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Sends GraphQL to the service under test as a given person and reads the answer by paths. */
public final class GraphQLTester {

    private final String token;

    private GraphQLTester(String token) {
        this.token = token;
    }

    /** A tester whose requests come from this person with this role. */
    public static GraphQLTester as(String user, String role) {
        return new GraphQLTester(TestTokens.of(user, role));
    }

    /** The `data` of an answer that must be free of errors. */
    public JsonPath data(String document, Map<String, ?> variables) {
        var answer = send(document, variables);
        assertThat(answer.<Object>get("errors")).as("errors of %s", document).isNull();
        return answer.setRootPath("data");
    }

    /** As {@link #data(String, Map)}, without variables. */
    public JsonPath data(String document) {
        return data(document, Map.of());
    }

    /** The `extensions.code` of the first error of an answer that must have one. */
    public String errorCode(String document, Map<String, ?> variables) {
        return send(document, variables).getString("errors[0].extensions.code");
    }

    /** The whole answer. */
    public JsonPath send(String document, Map<String, ?> variables) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
