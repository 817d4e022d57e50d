package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Probed;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class ProbeRunTest {

    private static final String UP = "{\"status\": \"UP\", \"checks\": []}";
    private static final String DOWN =
            "{\"status\": \"DOWN\", \"checks\": [{\"name\": \"Database\", \"status\": \"DOWN\"}]}";

    /** The real time, which only goes on when a test says so; later than that of other tests. */
    private static final AtomicReference<Instant> REAL = new AtomicReference<>(Instant.parse("2028-01-01T00:00:00Z"));

    @Probed
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver runbook;

    private final ProbeRun run;
    private final ProbeDesk desk;

    ProbeRunTest(ProbeRun run, ProbeDesk desk) {
        this.run = run;
        this.desk = desk;
    }

    @Test
    void pagesForAServiceThatStaysDownAndResolvesWhenItIsBackForGood() {
        probe(200, UP);
        probe(200, UP);
        probe(503, DOWN);
        var afterOne = MonitorTester.openAlerts();
        probe(503, DOWN);
        var afterTwo = MonitorTester.openAlerts();
        var seen = seen();
        probe(200, UP);
        var recovering = MonitorTester.openAlerts();
        probe(200, UP);

        assertThat(afterOne).doesNotContain("probe:runbook");
        assertThat(afterTwo).contains("probe:runbook");
        assertThat(seen).isEqualTo("runbook DOWN HTTP: DOWN: Database");
        assertThat(recovering).contains("probe:runbook");
        assertThat(MonitorTester.openAlerts()).doesNotContain("probe:runbook");
        assertThat(history("history(last: 6)")).containsExactly("UP", "RECOVERING", "DOWN", "FAILING", "UP", "UP");
        assertThat(history("history(last: 4, changesOnly: true)"))
                .containsExactly("UP", "RECOVERING", "DOWN", "FAILING");
    }

    @Test
    void asksOnceHoweverManyReplicasThereAre() {
        var now = later();
        var before = runbook.received().size();

        var one = run.probeDue(now);
        var other = run.probeDue(now);
        one.join();
        other.join();

        assertThat(runbook.received()).hasSize(before + 1);
    }

    @Test
    void startsOverWhileOthersAsk() throws InterruptedException {
        List<Callable<Object>> replicas = new ArrayList<>();
        for (int replica = 0; replica < 50; replica++) {
            var now = later();
            replicas.add(() -> desk.claimDue(now));
            replicas.add(() -> run.probeDue(now).join());
            replicas.add(() -> {
                desk.startOver(now);
                return now;
            });
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(replicas))
                    .allSatisfy(replica -> assertThat(replica.state()).isEqualTo(Future.State.SUCCESS));
        }
    }

    @Test
    void keepsOnlyTheNewestAnswersAndTheChanges() {
        for (int i = 0; i < 130; i++) {
            probe(200, UP);
        }

        assertThat(history("history(last: 100)")).hasSize(100);
        assertThat(desk.history(List.of("runbook"), 1000, false).get("runbook")).hasSizeBetween(100, 125);
    }

    private void probe(int status, String body) {
        runbook.answerNext(status, body);
        run.probeDue(later()).join();
    }

    /** Past the next question, also of the probes that other tests have made. */
    private static Instant later() {
        return REAL.updateAndGet(now -> now.plusSeconds(3600));
    }

    private static String seen() {
        var probe = GraphQLTester.as("engineer-a", "viewer").data("{ probes { name kind state failures observed } }");
        return probe.getString("probes.find { it.name == 'runbook' }.with { \"$name $state $kind: $observed\" }");
    }

    private static List<String> history(String field) {
        return GraphQLTester.as("engineer-a", "viewer")
                .data("{ probes { name " + field + " { state } } }")
                .getList("probes.find { it.name == 'runbook' }.history.state");
    }
}
