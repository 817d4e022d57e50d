package io.pipekeeper.monitor.heartbeat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class HeartbeatTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WHILE_AWAY = Duration.ofHours(3);

    private final MovableClock clock;
    private final HeartbeatDesk desk;

    HeartbeatTest(MovableClock clock, HeartbeatDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    @Test
    void failsWhenNothingWasHeardSinceItWasDefined() throws IOException {
        define("never-heard");

        listen(Duration.ofMinutes(69));
        assertThat(MonitorTester.verdict("never-heard-heartbeat-never-heard")).startsWith("null");
        listen(Duration.ofMinutes(1));

        assertThat(MonitorTester.verdict("never-heard-heartbeat-never-heard"))
                .startsWith("FAIL: never heard of since it was defined at");
        assertThat(MonitorTester.openAlerts()).anyMatch(key -> key.contains("never-heard-heartbeat"));
    }

    @Test
    void failsWhenItFallsSilentAndPassesWhenItIsHeardAgain() throws IOException {
        define("once-heard");
        beat("once-heard").statusCode(204);
        assertThat(MonitorTester.verdict("once-heard-heartbeat-once-heard")).startsWith("PASS");

        listen(Duration.ofMinutes(70));
        assertThat(MonitorTester.verdict("once-heard-heartbeat-once-heard")).startsWith("FAIL: not heard of since");

        beat("once-heard").statusCode(204);
        assertThat(MonitorTester.verdict("once-heard-heartbeat-once-heard")).startsWith("PASS");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.contains("once-heard-heartbeat"));
    }

    @Test
    void doesNotTakeOurAbsenceForSilence() throws IOException {
        define("patient");
        beat("patient").statusCode(204);
        desk.sweep(clock.instant());

        desk.sweep(clock.moveBy(WHILE_AWAY));
        assertThat(MonitorTester.verdict("patient-heartbeat-patient")).startsWith("PASS");

        listen(Duration.ofMinutes(71));
        assertThat(MonitorTester.verdict("patient-heartbeat-patient")).startsWith("FAIL");
    }

    @Test
    void knowsOnlyWhatAContractExpects() {
        beat("unheard-of").statusCode(404).body("message", containsString("no contract has the heartbeat"));
        beat("no%00body").statusCode(404);
    }

    /** Nobody is away: the sweep comes every minute. */
    private void listen(Duration lasting) {
        for (int minute = 0; minute < lasting.toMinutes(); minute++) {
            desk.sweep(clock.moveBy(Duration.ofMinutes(1)));
        }
    }

    private void define(String name) throws IOException {
        desk.sweep(clock.moveBy(DAY));
        MonitorTester.apply(ContractFiles.forPipeline(name, name.replace('-', '_'))
                .replace("customProperties:\n", """
                        customProperties:
                          - property: heartbeats
                            value: [{name: %s, every: 1h, grace: 10m}]
                        """.formatted(name)));
    }

    private static ValidatableResponse beat(String name) {
        return given().header("Authorization", "Bearer lineage-key")
                .urlEncodingEnabled(false)
                .post("/api/v1/heartbeats/" + name)
                .then();
    }
}
