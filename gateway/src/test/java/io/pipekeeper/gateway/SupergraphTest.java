package io.pipekeeper.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.pipekeeper.gateway.fixture.FakeSubgraphs;
import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.core.ThrowingRunnable;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class SupergraphTest {

    @AfterEach
    void everythingIsAsBefore() {
        FakeSubgraphs.ONCALL.stop();
        FakeSubgraphs.ONCALL.start();
        FakeSubgraphs.ONCALL.showOriginal();
        soon(() -> given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'supergraph' }.data.oncall", equalTo("seen"))
                .body("checks.find { it.name == 'supergraph' }.data.refused", nullValue()));
        soon(() -> People.ask("{ pipeline(id: \"x\") { onCall } }").body("errors", nullValue()));
    }

    @Test
    void isReadyWhenAGraphIsInUse() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void followsASubgraphThatChanges() {
        var schema = FakeSubgraphs.ONCALL.schema();
        FakeSubgraphs.ONCALL.show(schema.with("onCall: String", "onCall: String state: String"));

        soon(() ->
                People.ask("{ pipeline(id: \"x\") { state } }").body("data.pipeline.state", equalTo("ACKNOWLEDGED")));
    }

    @Test
    void staysWhenASubgraphIsAway() {
        FakeSubgraphs.ONCALL.stop();

        soon(() -> supergraphHealth("oncall", containsString("away")));
        given().get("/q/health/ready").then().statusCode(200);
        People.ask("{ pipeline(id: \"x\") { name onCall } }")
                .body("data.pipeline.name", equalTo("Aggregate Profit"))
                .body("data.pipeline.onCall", nullValue());
    }

    @Test
    void staysWhenTheSubgraphsDoNotFit() {
        var schema = FakeSubgraphs.ONCALL.schema();
        FakeSubgraphs.ONCALL.show(schema.with("onCall: String", "onCall: String name: String!"));

        soon(() -> supergraphHealth("refused", containsString("INVALID_FIELD_SHARING")));
        given().get("/q/health/ready").then().statusCode(200);
        People.ask("{ pipeline(id: \"x\") { name onCall } }").body("errors", nullValue());
    }

    private static void supergraphHealth(String key, Matcher<?> value) {
        given().get("/q/health/ready").then().body("checks.find { it.name == 'supergraph' }.data." + key, value);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
