package io.pipekeeper.oncall.incident;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many events at once about the same things. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StormTest {

    private static final int EVENTS = 200;
    private static final List<String> CHECKS = List.of("freshness", "row-count", "duplicates", "nulls");

    private final MovableClock clock;

    StormTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void openOneIncidentWithOneAlertPerKeyAndCountEveryEvent() throws InterruptedException {
        var monitor = new Monitor("stormy");

        try (var senders = Executors.newFixedThreadPool(16)) {
            senders.invokeAll(IntStream.range(0, EVENTS)
                    .mapToObj(event -> (Callable<Object>) () -> monitor.fails(CHECKS.get(event % CHECKS.size())))
                    .toList());
        }

        var alerts = GraphQLTester.as("engineer-a", "viewer")
                .data(
                        "query($id: ID!) { incident(id: $id) { alerts { dedupKey events } } }",
                        Map.of("id", monitor.openIncident()));
        assertThat(alerts.<String>getList("incident.alerts.dedupKey")).hasSize(CHECKS.size());
        assertThat(alerts.<Integer>getList("incident.alerts.events")).containsOnly(EVENTS / CHECKS.size());
    }
}
