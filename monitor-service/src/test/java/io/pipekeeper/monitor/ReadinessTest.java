package io.pipekeeper.monitor;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class ReadinessTest {

    @Test
    void isReadyWhateverAWarehouseDoes() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void letsNobodyInWithoutAToken() {
        given().contentType("application/json")
                .body(Map.of("query", "{ checks { id } }"))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void countsWhatItDoes() throws IOException {
        MonitorTester.apply("counted", "counted");
        MonitorTester.evaluate("counted");

        get("/q/metrics").then().statusCode(200).body(containsString("monitor_evaluations_total{outcome="));
    }
}
