package io.pipekeeper.oncall.intake.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class EventsResourceTest {

    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");

    @BeforeEach
    void applyDemo() {
        Demo.apply();
    }

    @Test
    void acceptsATriggerAndSaysItsKey() {
        Monitor.send(Map.of(
                        "routing_key",
                        Outside.ROUTING_KEY,
                        "event_action",
                        "trigger",
                        "payload",
                        Map.of("summary", "Disk full", "source", "host-7", "severity", "error")))
                .then()
                .statusCode(202)
                .body("status", is("success"))
                .body("dedup_key", not(blankOrNullString()));
    }

    @Test
    void refusesAResolveWithoutDedupKey() {
        Monitor.send(Map.of("routing_key", Outside.ROUTING_KEY, "event_action", "resolve"))
                .then()
                .statusCode(400)
                .body("status", is("invalid event"))
                .body("errors", hasItem("'dedup_key' is missing or blank"));
    }

    @Test
    void refusesAKeyThatNobodyHas() {
        Monitor.send(Map.of("routing_key", "x".repeat(32), "event_action", "resolve", "dedup_key", "k"))
                .then()
                .statusCode(400)
                .body("errors", hasItem("'routing_key' is not known here"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        Monitor.send(" ".repeat(512 * 1024 + 1))
                .then()
                .statusCode(413)
                .body("errors", hasItem("The body exceeds 512 KB"));
    }

    @Test
    void refusesWhatIsPacked() {
        given().header("Content-Encoding", "gzip")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .post("/v2/enqueue")
                .then()
                .statusCode(415)
                .header("X-Pipekeeper-Trace", not(blankOrNullString()));
    }

    @Test
    void everyAnswerHasATrace() {
        var answer = new Monitor("traced").fails("freshness");

        var trace = answer.jsonPath().getString("trace_id");
        assertThat(UUID.fromString(trace).version()).isEqualTo(7);
        assertThat(answer.header("X-Pipekeeper-Trace")).isEqualTo(trace);
        assertThat(Monitor.send("{").jsonPath().getString("trace_id")).isNotBlank();
    }

    @Test
    void aResolveOfWhatIsNotKnownIsAcceptedAndChangesNothing() {
        new Monitor("never-failed").recovers("freshness").then().statusCode(202);

        assertThat(new Monitor("never-failed").openIncident()).isNull();
    }

    @Test
    void theIncidentEndsWhenItsLastAlertHasEnded() {
        var monitor = new Monitor("heals");
        monitor.fails("freshness");
        monitor.fails("row-count");
        var incident = monitor.openIncident();

        monitor.recovers("freshness");
        assertThat(monitor.openIncident()).isEqualTo(incident);
        monitor.recovers("row-count");

        assertThat(monitor.openIncident()).isNull();
        assertThat(timeline(incident))
                .containsExactly(
                        "DETECTED",
                        "ROUTED",
                        "ALERT_ADDED",
                        "ALERT_RESOLVED",
                        "ALERT_RESOLVED",
                        "DATA_VERIFIED",
                        "RESOLVED");
    }

    @Test
    void aTriggerAfterTheEndOpensAnotherIncident() {
        var monitor = new Monitor("comes-back");
        monitor.fails("freshness");
        var first = monitor.openIncident();
        monitor.recovers("freshness");

        monitor.fails("freshness");

        assertThat(monitor.openIncident()).isNotNull().isNotEqualTo(first);
    }

    @Test
    void manyTriggersAtOnceAreOneAlert() throws InterruptedException {
        var monitor = new Monitor("storm");

        atOnce(Collections.nCopies(16, () -> monitor.fails("freshness").statusCode()));

        assertThat(alerts(monitor.openIncident())).containsExactly(16);
    }

    @Test
    void manyAlertsOfOneGroupAtOnceAreOneIncident() throws InterruptedException {
        var monitor = new Monitor("hail");
        var checks = List.of("a", "b", "c", "d", "e", "f", "g", "h");

        atOnce(checks.stream()
                .<Callable<Integer>>map(check -> () -> monitor.fails(check).statusCode())
                .toList());

        assertThat(alerts(monitor.openIncident())).hasSize(8).containsOnly(1);
    }

    private static void atOnce(List<Callable<Integer>> calls) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            assertThat(threads.invokeAll(calls))
                    .allSatisfy(call -> assertThat(call.get()).isEqualTo(202));
        }
    }

    private List<Integer> alerts(String incident) {
        return viewer.data("query($id: ID!) { incident(id: $id) { alerts { events } } }", Map.of("id", incident))
                .getList("incident.alerts.events");
    }

    private List<String> timeline(String incident) {
        return viewer.data("query($id: ID!) { incident(id: $id) { timeline { kind } } }", Map.of("id", incident))
                .getList("incident.timeline.kind");
    }
}
