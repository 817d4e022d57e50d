package io.pipekeeper.oncall.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents of the demo on days that are not like others. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class PacedEscalationTest {

    private static final Instant FRIDAY_EVENING = Instant.parse("2026-02-06T18:00:00Z");
    private static final Instant MONDAY_NINE = Instant.parse("2026-02-09T08:00:00Z");

    private final TimerTicks timers;
    private final MovableClock clock;

    PacedEscalationTest(TimerTicks timers, MovableClock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(FRIDAY_EVENING);
        Demo.apply();
    }

    @AfterEach
    void endIt() {
        GraphQLTester.as("engineer-a", "responder")
                .send("""
                mutation($id: ID!) { resolveIncident(id: $id, reason: "The test is over") { state } }
                """, Map.of("id", String.valueOf(new Monitor("growth").openIncident())));
    }

    @Test
    void growthWaitsForMondayMorning() {
        fails("late", "error");

        tick(FRIDAY_EVENING);
        assertThat(incident().getList("timeline.kind")).contains("HELD").doesNotContain("PAGED");
        assertThat(incident().getString("nextStepAt")).isEqualTo(MONDAY_NINE.toString());

        tick(MONDAY_NINE);
        assertThat(incident().getList("timeline.kind")).contains("PAGED");
        assertThat(incident().getString("nextStepAt")).isEqualTo("2026-02-09T08:30:00Z");
    }

    @Test
    void growthIsCalledForAtOnceWhenItBecomesCritical() {
        fails("late", "error");
        tick(FRIDAY_EVENING);

        clock.moveTo(FRIDAY_EVENING.plusSeconds(7200));
        fails("gone", "critical");
        tick(FRIDAY_EVENING.plusSeconds(7200));

        assertThat(incident().getList("timeline.kind")).contains("PAGED");
        assertThat(incident().getString("nextStepAt")).isEqualTo("2026-02-06T20:30:00Z");
    }

    private static void fails(String check, String severity) {
        Monitor.send(Map.of(
                "routing_key",
                Outside.ROUTING_KEY,
                "event_action",
                "trigger",
                "dedup_key",
                "growth/" + check,
                "payload",
                Map.of(
                        "summary",
                        check,
                        "source",
                        "test",
                        "severity",
                        severity,
                        "component",
                        "growth",
                        "group",
                        "pipeline:growth")));
    }

    private void tick(Instant at) {
        clock.moveTo(at);
        timers.at(at);
    }

    private static JsonPath incident() {
        @Nullable String id = new Monitor("growth").openIncident();
        var answer = GraphQLTester.as("engineer-d", "viewer")
                .data(
                        "query($id: ID!) { incident(id: $id) { nextStepAt timeline { kind text } } }",
                        Map.of("id", String.valueOf(id)));
        answer.setRootPath("data.incident");
        return answer;
    }
}
