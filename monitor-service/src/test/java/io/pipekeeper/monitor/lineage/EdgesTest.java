package io.pipekeeper.monitor.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.dataset.DatasetDesk;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class EdgesTest {

    private final MovableClock clock;
    private final FoldRun fold;
    private final LineageDesk lineage;
    private final DatasetDesk datasets;

    EdgesTest(MovableClock clock, FoldRun fold, LineageDesk lineage, DatasetDesk datasets) {
        this.clock = clock;
        this.fold = fold;
        this.lineage = lineage;
        this.datasets = datasets;
    }

    @Test
    void knowsWhatAJobReadsAndWhoWritesThat() {
        send("first", "e1", "START", "02:00", "raw", "clean");
        send("first", "e1", "COMPLETE", "02:10", "raw", "clean");
        send("second", "e2", "START", "03:00", "clean", "profit");

        fold.foldDue(clock.instant());

        assertThat(datasets.upstreamDatasets("edges/second")).containsExactly("db/clean");
        assertThat(datasets.upstreamJobs("edges/second")).containsExactly("edges/first");
        assertThat(datasets.downstreamJobs("edges/first")).containsExactly("edges/second");
        assertThat(datasets.downstreamDatasets("edges/second")).containsExactly("db/profit");
    }

    @Test
    void knowsHowLongRunsTook() {
        send("timed", "e3", "START", "02:00", "raw", "timed");
        send("timed", "e3", "COMPLETE", "02:10", "raw", "timed");
        send("timed", "e4", "COMPLETE", "03:30", "raw", "timed");
        send("timed", "e4", "START", "03:00", "raw", "timed");
        send("timed", "e5", "START", "04:00", "raw", "timed");

        fold.foldDue(clock.instant());

        assertThat(lineage.durations("edges/timed", 10))
                .containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(10));
        assertThat(lineage.durations("edges/timed", 1)).containsExactly(Duration.ofMinutes(30));
    }

    private static void send(String job, String run, String type, String minute, String input, String output) {
        given().header("Authorization", "Bearer lineage-key")
                .contentType("application/json")
                .body("""
                        {"eventType": "%s", "eventTime": "2026-01-06T%s:00Z", "run": {"runId": "%s"},
                         "job": {"namespace": "edges", "name": "%s"},
                         "inputs": [{"namespace": "db", "name": "%s"}], "outputs": [{"namespace": "db", "name": "%s"}]}
                        """.formatted(type, minute, run, job, input, output))
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }
}
