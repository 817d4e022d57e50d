package io.pipekeeper.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class OperationsTest {

    @Test
    void healthNeedsNoToken() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsCountRequestsAndTimeSubgraphs() {
        People.ask("{ pipeline(id: \"x\") { name } }").statusCode(200);

        given().get("/q/metrics")
                .then()
                .body(containsString("gateway_requests_total{status=\"200\"}"))
                .body(containsString("gateway_subgraph_seconds_count{result=\"answered\",subgraph=\"ownership\"}"));
    }
}
