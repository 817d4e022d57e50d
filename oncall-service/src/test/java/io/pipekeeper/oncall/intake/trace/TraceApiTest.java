package io.pipekeeper.oncall.intake.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class TraceApiTest {

    private static final String TRACE = "query($id: ID!) { trace(id: $id) { door integration receivedAt } }";

    private final TraceCleanUp cleanUp;
    private final TimerTicks timers;
    private final PagingTicks paging;
    private final MovableClock clock;

    TraceApiTest(TraceCleanUp cleanUp, TimerTicks timers, PagingTicks paging, MovableClock clock) {
        this.cleanUp = cleanUp;
        this.timers = timers;
        this.paging = paging;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        Demo.apply();
    }

    @Test
    void tellsWhatIsNewFromWhatWasToldBefore() {
        var monitor = new Monitor("told");

        var first = monitor.fails("freshness");
        var again = monitor.fails("freshness");
        var other = monitor.fails("row-count");

        assertThat(Sender.steps(first)).contains("DEDUPLICATED a new alert opens an incident");
        assertThat(Sender.steps(again))
                .startsWith(
                        "RECEIVED trigger by EVENTS from monitor: told: freshness failed",
                        "DEDUPLICATED the alert is open already; nobody is called again for it");
        assertThat(Sender.steps(other)).contains("DEDUPLICATED a new alert joins the open incident of its group");
    }

    @Test
    void tellsWhoIsCalledAndWhyNobodyElseIs() {
        var monitor = new Monitor("called");
        var first = monitor.fails("freshness");
        timers.at(clock.instant());
        paging.at(clock.instant());

        clock.moveBy(Duration.ofSeconds(1));
        acknowledge(String.valueOf(monitor.openIncident()));
        clock.moveBy(Duration.ofSeconds(1));
        var second = monitor.fails("row-count");

        assertThat(Sender.steps(first))
                .anySatisfy(step -> assertThat(step).startsWith("ROUTED Policy "))
                .anySatisfy(step -> assertThat(step).matches("PAGED engineer-. by MAIL: SENT"));
        assertThat(Sender.steps(second))
                .anySatisfy(step -> assertThat(step).startsWith("SUPPRESSED ").contains("engineer-a"));
    }

    @Test
    void tellsThatAnEndWasOfNothing() {
        assertThat(Sender.steps(new Monitor("never").recovers("freshness")))
                .containsExactly(
                        "RECEIVED resolve by EVENTS from monitor",
                        "SUPPRESSED no alert with this key is open; ignored");
    }

    @Test
    void tellsWhyAnEventWasRefused() {
        var answer = Monitor.send(Map.of("routing_key", Outside.ROUTING_KEY, "event_action", "resolve"));

        assertThat(Sender.steps(answer))
                .containsExactly(
                        "RECEIVED refused by EVENTS from monitor: 'dedup_key' is missing or blank",
                        "SUPPRESSED refused; nothing follows from it");
    }

    @Test
    void strangersLeaveNoTrace() {
        var answer = Monitor.send(Map.of("routing_key", "x".repeat(32), "event_action", "resolve", "dedup_key", "k"));

        assertThat(errorCode(answer)).isEqualTo("NOT_FOUND");
    }

    @Test
    void forgetsAfterThirtyDays() {
        var answer = new Monitor("forgotten").recovers("freshness");
        var days = Duration.ofDays(30);

        cleanUp.removeOld(clock.instant().plus(days).minusSeconds(1));
        assertThat(errorCode(answer)).isNull();
        cleanUp.removeOld(clock.instant().plus(days).plusSeconds(1));

        assertThat(errorCode(answer)).isEqualTo("NOT_FOUND");
    }

    private static void acknowledge(String incident) {
        GraphQLTester.as("engineer-a", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));
    }

    private static String errorCode(Response answer) {
        return Sender.VIEWER.errorCode(TRACE, Map.of("id", answer.jsonPath().getString("trace_id")));
    }
}
