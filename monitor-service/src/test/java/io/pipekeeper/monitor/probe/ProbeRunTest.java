package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Probed;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class ProbeRunTest {

    private static final String UP = "{\"status\": \"UP\", \"checks\": []}";
    private static final String DOWN =
            "{\"status\": \"DOWN\", \"checks\": [{\"name\": \"Database\", \"status\": \"DOWN\"}]}";

    @Probed
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver runbook;

    private final MovableClock clock;
    private final ProbeRun run;
    private final ProbeDesk desk;

    ProbeRunTest(MovableClock clock, ProbeRun run, ProbeDesk desk) {
        this.clock = clock;
        this.run = run;
        this.desk = desk;
    }

    @Test
    void pagesForAServiceThatStaysDownAndResolvesWhenItIsBack() {
        runbook.answerNext(200, UP);
        runbook.answerNext(503, DOWN);
        runbook.answerNext(503, DOWN);
        runbook.answerNext(200, UP);

        probe();
        probe();
        var afterOne = MonitorTester.openAlerts();
        probe();
        var afterTwo = MonitorTester.openAlerts();
        var seen = GraphQLTester.as("engineer-a", "viewer")
                .data("{ probes { name state failures observed } }")
                .getMap("probes[0]");
        probe();

        assertThat(afterOne).doesNotContain("probe:runbook");
        assertThat(afterTwo).contains("probe:runbook");
        assertThat(seen)
                .containsEntry("name", "runbook")
                .containsEntry("state", "DOWN")
                .containsEntry("observed", "DOWN: Database");
        assertThat(MonitorTester.openAlerts()).doesNotContain("probe:runbook");
    }

    @Test
    void probesOnceHoweverManyReplicasThereAre() {
        var now = clock.moveBy(Duration.ofSeconds(5));
        var before = runbook.received().size();

        run.probeDue(now);
        run.probeDue(now);

        assertThat(runbook.received()).hasSize(before + 1);
    }

    @Test
    void startsOverWhileOthersProbe() throws InterruptedException {
        var now = clock.moveBy(Duration.ofSeconds(5));
        List<Callable<List<String>>> replicas = new ArrayList<>();
        for (int replica = 0; replica < 50; replica++) {
            var later = now.plusSeconds(5L * replica);
            replicas.add(() -> desk.claimDue(later));
            replicas.add(() -> {
                desk.startOver(later);
                return List.of();
            });
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(replicas))
                    .allSatisfy(replica -> assertThat(replica.state()).isEqualTo(Future.State.SUCCESS));
        }
    }

    private void probe() {
        run.probeDue(clock.moveBy(Duration.ofSeconds(5)));
    }
}
