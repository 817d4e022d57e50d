package io.pipekeeper.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.pipekeeper.gateway.fixture.FakeSubgraph.Mood;
import io.pipekeeper.gateway.fixture.FakeSubgraphs;
import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.Keys;
import io.pipekeeper.gateway.fixture.People;
import io.pipekeeper.gateway.fixture.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class SubgraphCallsTest {

    private static final String WHOLE = "{ pipeline(id: \"aggregate-profit\") { name onCall health } }";

    @AfterEach
    void everySubgraphIsWell() {
        FakeSubgraphs.MONITOR.becomes(Mood.WELL);
        FakeSubgraphs.MONITOR.stop();
        FakeSubgraphs.MONITOR.start();
    }

    @Test
    void answerOneQuestionTogether() {
        People.ask(WHOLE)
                .statusCode(200)
                .body("data.pipeline.name", equalTo("Aggregate Profit"))
                .body("data.pipeline.onCall", equalTo("engineer-a"))
                .body("data.pipeline.health", equalTo("FAILING"))
                .body("errors", nullValue());
    }

    @Test
    void getWhatAnotherSubgraphKnows() {
        People.ask("{ incident(id: \"1\") { state guidance } }")
                .body("data.incident.guidance", equalTo("Data quality issues"));
    }

    @Test
    void carryATokenThatTheGatewaySigned() {
        FakeSubgraphs.MONITOR.forget();

        var operation = People.ask(WHOLE).extract().header("X-Operation-Id");

        var received = FakeSubgraphs.MONITOR.received().getFirst();
        var claims = Tokens.verified(received.token(), Keys.GATEWAY);
        assertThat(received.operationId()).isEqualTo(operation);
        assertThat(claims.getString("sub")).isEqualTo("engineer-a");
        assertThat(claims.getJsonArray("groups")).containsExactlyInAnyOrder("viewer", "responder");
        assertThat(claims.getLong("exp"))
                .isBetween(Instant.now().getEpochSecond() + 30, Instant.now().getEpochSecond() + 60);
    }

    @Test
    void carryTheRolesThatTheProvidersNamesMean() {
        FakeSubgraphs.OWNERSHIP.forget();

        askAs(People.token("engineering-manager", "team-leads"));

        var claims =
                Tokens.verified(FakeSubgraphs.OWNERSHIP.received().getFirst().token(), Keys.GATEWAY);
        assertThat(claims.getJsonArray("groups")).containsExactlyInAnyOrder("viewer", "responder", "manager");
    }

    @Test
    void costOnlyTheirOwnFieldsWhenNobodyListens() {
        FakeSubgraphs.MONITOR.stop();

        assertThatOnlyHealthIsMissing();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WELL")
    void costOnlyTheirOwnFieldsWhenTheyMisbehave(Mood mood) {
        FakeSubgraphs.MONITOR.becomes(mood);

        assertThatOnlyHealthIsMissing();
    }

    private static void assertThatOnlyHealthIsMissing() {
        People.ask(WHOLE)
                .statusCode(200)
                .time(lessThan(5_000L))
                .body("data.pipeline.name", equalTo("Aggregate Profit"))
                .body("data.pipeline.onCall", equalTo("engineer-a"))
                .body("data.pipeline.health", nullValue())
                .body("errors.size()", equalTo(1))
                .body("errors[0].path", contains("pipeline", "health"))
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void areExplainedToAdmins() {
        People.admin()
                .header("X-Explain", "true")
                .contentType(ContentType.JSON)
                .body(Map.of("query", WHOLE))
                .post("/graphql")
                .then()
                .body("data.pipeline.onCall", equalTo("engineer-a"))
                .body("extensions.plan", containsString("monitor"));
    }

    @Test
    void areNotExplainedToOthers() {
        People.responder()
                .header("X-Explain", "true")
                .contentType(ContentType.JSON)
                .body(Map.of("query", WHOLE))
                .post("/graphql")
                .then()
                .body("extensions", nullValue());
    }

    private static void askAs(String token) {
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("query", WHOLE))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
