package io.pipekeeper.runbook.guidance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.pipekeeper.runbook.runbook.RunbookFixtures;
import io.pipekeeper.runbook.runbook.RunbookLibrary;
import io.pipekeeper.testkit.PostgresResource;
import io.pipekeeper.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GuidanceResourceTest {

    private static final String GUIDANCE = "/api/v1/guidance";

    private final RunbookLibrary library;

    GuidanceResourceTest(RunbookLibrary library) {
        this.library = library;
    }

    @BeforeEach
    void applyRunbook() {
        library.apply(List.of(RunbookFixtures.file("shop", "shop-row-count")), "admin");
    }

    @Test
    void answersTheStepsForTheFailingChecks() {
        machine()
                .queryParam("pipeline", "shop")
                .queryParam("check", "shop-row-count", "shop-freshness")
                .get(GUIDANCE)
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].scenario", equalTo("Numbers are wrong"))
                .body("[1].step", equalTo(2))
                .body("[1].text", equalTo("Repair it."))
                .body("[1].link", equalTo("https://git.example/runbooks/shop.md#numbers-are-wrong"));
    }

    @Test
    void answersNothingForAPipelineWithoutRunbook() {
        machine()
                .queryParam("pipeline", "nobodys")
                .queryParam("check", "nobodys-check")
                .get(GUIDANCE)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void asksForAPipeline() {
        machine()
                .queryParam("check", "shop-row-count")
                .get(GUIDANCE)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"));
    }

    @Test
    void isForMachinesOnly() {
        RestAssured.given().queryParam("pipeline", "shop").get(GUIDANCE).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("admin", "admin"))
                .queryParam("pipeline", "shop")
                .get(GUIDANCE)
                .then()
                .statusCode(401);
    }

    private static RequestSpecification machine() {
        return RestAssured.given().auth().oauth2(TestTokens.MACHINE_KEY);
    }
}
