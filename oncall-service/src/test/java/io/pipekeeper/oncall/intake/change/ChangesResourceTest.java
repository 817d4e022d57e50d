package io.pipekeeper.oncall.intake.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ChangesResourceTest {

    private Sender deployments;
    private final MovableClock clock;

    ChangesResourceTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void letIn() {
        Demo.apply();
        deployments = Sender.at("CHANGES");
    }

    @Test
    void anIncidentShowsWhatWasChangedJustBefore() {
        var now = clock.instant();
        change("changed", "Too old", now.minus(Duration.ofHours(7)));
        change("changed", "Deployed 1.2.3", now.minus(Duration.ofHours(2)));
        change("other", "Deployed elsewhere", now.minus(Duration.ofHours(1)));
        change("changed", "New exchange rates", now.minus(Duration.ofMinutes(5)));
        var monitor = new Monitor("changed");

        monitor.fails("freshness");

        assertThat(Sender.incident(String.valueOf(monitor.openIncident())).getList("recentChanges.summary"))
                .containsExactly("New exchange rates", "Deployed 1.2.3");
    }

    @Test
    void aChangeCallsNobody() {
        var answer = change("quiet", "Deployed 1.2.3", clock.instant());

        answer.then().statusCode(202).body("status", is("success")).body("message", is("Change event processed"));
        assertThat(new Monitor("quiet").openIncident()).isNull();
        assertThat(Sender.steps(answer))
                .containsExactly(
                        "RECEIVED change by CHANGES from %s: Deployed 1.2.3".formatted(deployments.integration()),
                        "DEDUPLICATED a change, stored; it calls nobody");
    }

    @Test
    void listsTheNewestFirst() {
        change("listed", "First", clock.instant().minus(Duration.ofMinutes(2)));
        change("listed", "Second", clock.instant().minus(Duration.ofMinutes(1)));

        var changes = Sender.VIEWER.data("{ changes(pipeline: \"listed\", first: 1) { summary source details } }");

        assertThat(changes.getList("changes.summary")).containsExactly("Second");
        assertThat(changes.getString("changes[0].details")).contains("https://ci.example/builds/7");
    }

    @Test
    void refusesWhatIsNoChange() {
        given().body(Map.of("routing_key", deployments.key(), "payload", Map.of("source", "ci")))
                .contentType("application/json")
                .post("/v2/change/enqueue")
                .then()
                .statusCode(400)
                .body("errors", hasItem("'payload.summary' is missing or blank"));
    }

    @Test
    void opensToNoKeyOfAnotherDoor() {
        given().body(body(Outside.ROUTING_KEY, "quiet", "Deployed", clock.instant()))
                .contentType("application/json")
                .post("/v2/change/enqueue")
                .then()
                .statusCode(400)
                .body("errors", hasItem("'routing_key' is not known here"));
    }

    private Response change(String pipeline, String summary, Instant at) {
        return given().contentType("application/json")
                .body(body(deployments.key(), pipeline, summary, at))
                .post("/v2/change/enqueue");
    }

    private static Map<String, Object> body(String key, String pipeline, String summary, Instant at) {
        return Map.of(
                "routing_key",
                key,
                "payload",
                Map.of(
                        "summary",
                        summary,
                        "source",
                        "ci",
                        "timestamp",
                        at.toString(),
                        "custom_details",
                        Map.of("pipeline", pipeline)),
                "links",
                List.of(Map.of("href", "https://ci.example/builds/7", "text", "Build 7")));
    }
}
