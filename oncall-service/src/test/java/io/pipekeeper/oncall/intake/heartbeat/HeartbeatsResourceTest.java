package io.pipekeeper.oncall.intake.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
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
class HeartbeatsResourceTest {

    private static final String DECLARE =
            "mutation($input: HeartbeatInput!) { declareHeartbeat(input: $input) { id lastBeatAt silentSince } }";

    private Sender job;
    private final String id = "job-" + UUID.randomUUID();
    private final InstantSource realTime = InstantSource.system();
    private final HeartbeatRun run;
    private final MovableClock clock;

    HeartbeatsResourceTest(HeartbeatRun run, MovableClock clock) {
        this.run = run;
        this.clock = clock;
    }

    @BeforeEach
    void letIn() {
        Demo.apply();
        job = Sender.at("HEARTBEAT");
    }

    @Test
    void silenceOpensAnIncidentAndTheNextBeatEndsIt() {
        declare(false);
        beat();

        look(Duration.ofSeconds(119));
        assertThat(openIncidents()).isEmpty();
        look(Duration.ofSeconds(121));

        var incident = openIncidents();
        assertThat(incident).hasSize(1);
        assertThat(Sender.incident(incident.getFirst()).getList("alerts.dedupKey"))
                .containsExactly("heartbeat:" + id);
        beat();
        assertThat(openIncidents()).isEmpty();
        assertThat(Sender.incident(incident.getFirst()).getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void silenceIsToldOnce() {
        declare(false);
        beat();

        look(Duration.ofMinutes(3));
        look(Duration.ofMinutes(4));

        assertThat(Sender.incident(openIncidents().getFirst()).getList("alerts.events"))
                .containsExactly(1);
    }

    @Test
    void manyReplicasTellASilenceOnce() throws Exception {
        declare(false);
        beat();
        List<Callable<Boolean>> looks = Collections.nCopies(8, () -> {
            look(Duration.ofMinutes(3));
            return true;
        });

        try (var threads = Executors.newFixedThreadPool(looks.size())) {
            for (var look : threads.invokeAll(looks)) {
                assertThat(look.get()).isTrue();
            }
        }

        assertThat(Sender.incident(openIncidents().getFirst()).getList("alerts.events"))
                .containsExactly(1);
    }

    @Test
    void nothingIsMissedBeforeTheFirstBeat() {
        declare(false);

        look(Duration.ofDays(1));

        assertThat(openIncidents()).isEmpty();
    }

    @Test
    void whatIsExpectedFromTheStartIsMissedAtOnce() {
        declare(true);

        look(Duration.ofSeconds(121));

        assertThat(openIncidents()).hasSize(1);
    }

    @Test
    void declaringTheSameAgainGrantsNoDelay() {
        declare(true);
        var before = realTime.instant();

        declare(true);

        run.tellSilences(clock.instant(), before.plusSeconds(121));
        assertThat(openIncidents()).hasSize(1);
    }

    @Test
    void nobodyBeatsForAnother() {
        declare(false);

        Sender.at("HEARTBEAT")
                .post("/api/v1/heartbeats/" + id, "")
                .then()
                .statusCode(404)
                .body("errors", hasItem("This key beats no heartbeat of that id"));
        job.post("/api/v1/heartbeats/no-such", "").then().statusCode(404);
        new Sender("nobody", "no-key")
                .post("/api/v1/heartbeats/" + id, "")
                .then()
                .statusCode(401);
    }

    @Test
    void listensToTheConfiguredHeartbeatOfTheMonitor() {
        new Sender("heartbeat-monitor", Outside.HEARTBEAT_KEY)
                .post("/api/v1/heartbeats/monitor", "")
                .then()
                .statusCode(202);
    }

    @Test
    void onlyAdminsDeclareHeartbeatsAndOnlyInOrder() {
        var input = input(false);

        assertThat(Sender.VIEWER.errorCode(DECLARE, Map.of("input", input))).isEqualTo("FORBIDDEN");
        assertThat(Sender.ADMIN.errorCode(DECLARE, Map.of("input", with(input, "every", "PT1S"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(Sender.ADMIN.errorCode(DECLARE, Map.of("input", with(input, "id", "Not a label"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(Sender.ADMIN.errorCode(DECLARE, Map.of("input", with(input, "integration", "monitor"))))
                .isEqualTo("NOT_FOUND");
    }

    private JsonPath declare(boolean expected) {
        return Sender.ADMIN.data(DECLARE, Map.of("input", input(expected)));
    }

    private Map<String, Object> input(boolean expected) {
        return Map.of(
                "id", id,
                "name", "Nightly job",
                "integration", job.integration(),
                "every", "PT1M",
                "grace", "PT1M",
                "severity", "ERROR",
                "expected", expected);
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    private void beat() {
        job.post("/api/v1/heartbeats/" + id, "").then().statusCode(202);
    }

    /** Looks for silence as it will be after a while. */
    private void look(Duration after) {
        run.tellSilences(clock.instant(), realTime.instant().plus(after));
    }

    private List<String> openIncidents() {
        return Sender.VIEWER
                .data("{ incidents(open: true, first: 100) { id alerts { dedupKey resolvedAt } } }")
                .<Map<String, Object>>getList("incidents")
                .stream()
                .filter(incident -> String.valueOf(incident.get("alerts")).contains("heartbeat:" + id))
                .map(incident -> String.valueOf(incident.get("id")))
                .toList();
    }
}
