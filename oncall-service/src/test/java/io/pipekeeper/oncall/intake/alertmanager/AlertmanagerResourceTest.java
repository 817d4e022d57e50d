package io.pipekeeper.oncall.intake.alertmanager;

import static io.pipekeeper.oncall.intake.alertmanager.Notifications.FIRING;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.RESOLVED;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.alert;
import static io.pipekeeper.oncall.intake.alertmanager.Notifications.notification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class AlertmanagerResourceTest {

    private Sender prometheus;
    private final MovableClock clock;

    AlertmanagerResourceTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void letIn() {
        Demo.apply();
        prometheus = Sender.at("ALERTMANAGER");
    }

    @Test
    void opensOneIncidentPerGroupWithOneAlertPerFingerprint() {
        var since = clock.instant().minus(Duration.ofMinutes(5));

        var answer = post("a", 0, alert("f1", FIRING, since.toString()), alert("f2", FIRING, since.toString()));

        var incident = Sender.incident(incidents(answer).getFirst());
        assertThat(incidents(answer)).hasSize(1);
        assertThat(incident.getList("alerts.dedupKey")).containsExactlyInAnyOrder("f1", "f2");
        assertThat(incident.getString("detectedAt")).isEqualTo(since.toString());
        assertThat(incidents(post("b", 0, alert("f3", FIRING, since.toString()))))
                .doesNotContain(incidents(answer).getFirst());
    }

    @Test
    void theGroupIsOverWhenItsLastAlertIs() {
        var opened = incidents(post("c", 0, firing("f1"), firing("f2"))).getFirst();

        post("c", 0, firing("f1"), over("f2"));
        assertThat(Sender.incident(opened).getString("state")).isEqualTo("TRIGGERED");
        post("c", 0, over("f1"));

        assertThat(Sender.incident(opened).getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void anAlertThatEndsWhileAnotherBeginsDoesNotCloseTheIncident() {
        var opened = incidents(post("d", 0, firing("f1"))).getFirst();

        var second = post("d", 0, over("f1"), firing("f0"));

        assertThat(incidents(second)).containsExactly(opened);
        assertThat(Sender.incident(opened).getString("state")).isEqualTo("TRIGGERED");
    }

    @Test
    void anEndThatNobodyKnowsIsIgnored() {
        var answer = post("e", 0, over("never-seen"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Sender.steps(answer))
                .containsExactly(
                        "RECEIVED resolve by ALERTMANAGER from %s: Disk of db-1 fills"
                                .formatted(prometheus.integration()),
                        "SUPPRESSED no alert with this key is open; ignored");
    }

    @Test
    void whatTheEndOfAWholeGroupDoesNotListHasEndedToo() {
        var opened = incidents(post("f", 0, firing("f1"), firing("f2"))).getFirst();

        post("f", 0, over("f1"));

        assertThat(Sender.incident(opened).getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void nothingEndsByNotBeingListedInWhatIsTruncated() {
        var opened = incidents(post("g", 0, firing("f1"), firing("f2"))).getFirst();

        post("g", 3, over("f1"));

        assertThat(Sender.incident(opened).getString("state")).isEqualTo("TRIGGERED");
    }

    @Test
    void takesAllOrNothing() {
        var answer = post(
                "h", 0, firing("f1"), alert("f2", "smouldering", clock.instant().toString()));

        answer.then().statusCode(400).body("errors", hasItem("'alerts[1].status' must be one of: firing, resolved"));
        assertThat(incidents(post("h", 0, over("f1")))).isEmpty();
    }

    @Test
    void refusesOtherVersions() {
        prometheus
                .post("/api/v1/alertmanager", Map.of("version", "3"))
                .then()
                .statusCode(400)
                .body("errors", hasItem(startsWith("'version' must be \"4\", not \"3\"")));
    }

    @Test
    void opensToNoKeyOfAnotherDoor() {
        Sender.at("WEBHOOK").post("/api/v1/alertmanager", "{}").then().statusCode(401);
    }

    @Test
    void manyNotificationsAtOnceAreOneIncident() throws Exception {
        var alerts =
                IntStream.range(0, 6).mapToObj(place -> firing("f" + place)).toArray(String[]::new);
        List<Callable<Response>> calls = Collections.nCopies(8, () -> post("i", 0, alerts));

        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get().statusCode()).isEqualTo(202);
            }
        }

        var incident = Sender.incident(incidents(post("i", 0, alerts)).getFirst());
        assertThat(incident.getList("alerts.events", Integer.class)).hasSize(6).containsOnly(9);
    }

    private Response post(String group, int truncated, String... alerts) {
        return prometheus.post("/api/v1/alertmanager", notification(group, truncated, alerts));
    }

    private String firing(String fingerprint) {
        return alert(fingerprint, FIRING, clock.instant().toString());
    }

    private String over(String fingerprint) {
        return alert(fingerprint, RESOLVED, clock.instant().toString());
    }

    private static List<String> incidents(Response answer) {
        return Sender.VIEWER
                .data(
                        "query($id: ID!) { trace(id: $id) { incidents { id } } }",
                        Map.of("id", answer.jsonPath().getString("trace_id")))
                .getList("trace.incidents.id");
    }
}
