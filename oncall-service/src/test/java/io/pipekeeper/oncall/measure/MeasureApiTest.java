package io.pipekeeper.oncall.measure;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class MeasureApiTest {

    private static final String MEASURES = """
            query($since: DateTime!, $until: DateTime!) {
                measures(since: $since, until: $until, by: PIPELINE) {
                    id pipeline { id } incidents pages nightPages
                    timeToAcknowledge { count median pending notApplicable }
                    timeToResolve { count mean p90 pending }
                    stakeholderClock { kept broken share notApplicable } resolutionTarget { notApplicable } } }
            """;

    private static final String ACKNOWLEDGE = "mutation($id: ID!) { acknowledgeIncident(id: $id) { id } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final TimerTicks timers;
    private final PagingTicks paging;
    private final MovableClock clock;

    MeasureApiTest(TimerTicks timers, PagingTicks paging, MovableClock clock) {
        this.timers = timers;
        this.paging = paging;
        this.clock = clock;
    }

    @Test
    void measuresAnIncidentFromItsCallToItsEnd() {
        var start = begin(Duration.ofDays(400));
        var monitor = new Monitor("measured");
        monitor.fails("freshness");
        timers.at(start);
        paging.at(start);
        clock.moveBy(Duration.ofMinutes(12));
        engineer.data(ACKNOWLEDGE, Map.of("id", monitor.openIncident()));
        clock.moveBy(Duration.ofMinutes(48));
        monitor.recovers("freshness");

        var measured = viewer.data(
                        MEASURES,
                        Map.of(
                                "since",
                                start.toString(),
                                "until",
                                clock.instant().toString()))
                .setRootPath("data.measures.find { it.id == 'measured' }");

        assertThat(measured.getInt("incidents")).isEqualTo(1);
        assertThat(measured.getString("pipeline.id")).isEqualTo("measured");
        assertThat(measured.getString("timeToAcknowledge.median")).isEqualTo("PT12M");
        assertThat(measured.getString("timeToResolve.mean")).isEqualTo("PT1H");
        assertThat(measured.getInt("stakeholderClock.notApplicable")).isEqualTo(1);
        assertThat(measured.getInt("pages")).isEqualTo(1);
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(viewer.errorCode(MEASURES, Map.of("since", START.toString(), "until", START.toString())))
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void tellsTheTimesOfAnIncident() {
        begin(Duration.ofDays(800));
        var monitor = new Monitor("timed");
        monitor.fails("freshness");

        var times = viewer.data(
                "query($id: ID!) { incident(id: $id) { times { answer { state value reason } } } }",
                Map.of("id", monitor.openIncident()));

        assertThat(times.<Map<String, Object>>get("incident.times.answer"))
                .containsEntry("state", "PENDING")
                .containsEntry("value", null)
                .containsEntry("reason", "nobody has answered yet");
    }

    private Instant begin(Duration later) {
        clock.moveTo(START.plus(later));
        Demo.apply();
        return clock.instant();
    }
}
