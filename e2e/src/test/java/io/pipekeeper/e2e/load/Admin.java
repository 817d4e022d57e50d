package io.pipekeeper.e2e.load;

import io.pipekeeper.launcher.access.SigningKey;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** An admin at the door of a service, with a token as the gateway signs it. */
public record Admin(URI service, SigningKey key) {

    /** What is answered; fails when there are errors. */
    public JsonPath ask(String query, Map<String, ?> variables) {
        var answer = RestAssured.given()
                .baseUri(service.toString())
                .auth()
                .oauth2(new GatewayToken(key).at(InstantSource.system().instant()))
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .jsonPath();
        if (answer.get("errors") != null) {
            throw new IllegalStateException(answer.prettify());
        }
        return answer;
    }
}
