package io.pipekeeper.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class SignInTest {

    @Test
    void refusesWithoutAToken() {
        send(given())
                .statusCode(401)
                .contentType(ContentType.JSON)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"pipekeeper\""))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", containsString("bearer token"))
                .body("data", nullValue());
    }

    @Test
    void refusesAnExpiredToken() {
        send(with(People.expiredToken("engineer-a")))
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].extensions.reason", equalTo("INVALID_TOKEN"));
    }

    @Test
    void refusesATokenOfAStranger() {
        send(with(People.forgedToken("engineer-a"))).statusCode(401);
    }

    @Test
    void refusesWhatIsNoToken() {
        send(with("let-me-in")).statusCode(401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void refusesOtherSchemes() {
        send(given().header("Authorization", "Basic YWRtaW46YWRtaW4=")).statusCode(401);
    }

    @Test
    void refusesPeopleWithoutARole() {
        send(with(People.token("visitor", "gardener")))
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].message", containsString("visitor"));
    }

    @Test
    void acceptsASignedToken() {
        send(with(People.token("investor-relations", "viewer"))).statusCode(200);
    }

    @Test
    void namesEachOperation() {
        var first = send(with(People.token("admin", "admin"))).extract().header("X-Operation-Id");

        send(with(People.token("admin", "admin")))
                .header("X-Operation-Id", not(equalTo(first)))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private static ValidatableResponse send(RequestSpecification request) {
        return request.contentType(ContentType.JSON)
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then();
    }
}
