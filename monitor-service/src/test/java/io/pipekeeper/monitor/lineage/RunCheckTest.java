package io.pipekeeper.monitor.lineage;

import static io.pipekeeper.monitor.lineage.LineageClient.error;
import static io.pipekeeper.monitor.lineage.LineageClient.event;
import static io.pipekeeper.monitor.lineage.LineageClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class RunCheckTest {

    private final MovableClock clock;
    private final FoldRun fold;

    RunCheckTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @Test
    void failsWithTheCauseWhenTheRunFails() throws IOException {
        MonitorTester.apply("exploding", "exploding");
        told(event("START", "02:55", "x1", "exploding", ""));
        told(event("FAIL", "03:05", "x1", "exploding", error("java.lang.OutOfMemoryError: Java heap space")));

        assertThat(MonitorTester.verdict("exploding-run"))
                .isEqualTo("FAIL: failed at 2026-01-06 04:05 Europe/Berlin, OUT_OF_MEMORY:"
                        + " java.lang.OutOfMemoryError: Java heap space");
        assertThat(period("exploding-run")).isEqualTo("2026-01-05");
        assertThat(MonitorTester.openAlerts()).anyMatch(key -> key.startsWith("check:exploding-run|"));
    }

    @Test
    void passesWhenTheNextAttemptIsComplete() throws IOException {
        MonitorTester.apply("retried", "retried");
        told(event("FAIL", "03:05", "y1", "retried", error("Timeout, PID: 5710")));
        told(event("START", "03:10", "y2", "retried", ""));
        assertThat(MonitorTester.verdict("retried-run"))
                .startsWith("FAIL: failed at")
                .contains("TIMEOUT");

        told(event("COMPLETE", "03:20", "y2", "retried", ""));

        assertThat(MonitorTester.verdict("retried-run"))
                .isEqualTo("PASS: completed at 2026-01-06 04:20 Europe/Berlin, after 10 min");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:retried-run|"));
    }

    @Test
    void saysNothingAboutTodayWhenAnOldPeriodRunsAgain() throws IOException {
        MonitorTester.apply("refilled", "refilled");
        told(event("FAIL", "03:05", "z1", "refilled", error("boom")));

        told(event("COMPLETE", "05:00", "z2", "refilled", "2026-01-02", ""));
        assertThat(MonitorTester.verdict("refilled-run")).startsWith("FAIL");

        told(event("COMPLETE", "06:00", "z1", "refilled", ""));
        told(event("FAIL", "06:30", "z3", "refilled", "2026-01-02", error("boom")));
        assertThat(MonitorTester.verdict("refilled-run")).startsWith("PASS");
    }

    @Test
    void askThePartsThatFailedWhenTheRunDoesNotSayWhy() throws IOException {
        MonitorTester.apply("orchestrated", "orchestrated");
        var parent = ", \"parent\": {\"run\": {\"runId\": \"p1\"},"
                + " \"job\": {\"namespace\": \"demo\", \"name\": \"orchestrated\"}}";
        told(event("FAIL", "03:00", "p1", "orchestrated", ""));
        assertThat(MonitorTester.verdict("orchestrated-run")).contains("UNKNOWN");

        told(event("FAIL", "02:59", "p2", "join", parent + error("GC overhead limit exceeded")));

        assertThat(MonitorTester.verdict("orchestrated-run")).contains("OUT_OF_MEMORY: GC overhead limit exceeded");
    }

    @Test
    void doesNotWaitForTheEndOfWhatRunsForEver() throws IOException {
        MonitorTester.apply("streaming", "streaming");
        var stream = """
                {"eventType": "%s", "eventTime": "2026-01-06T%s:00Z", "run": {"runId": "s1"},
                 "job": {"namespace": "demo", "name": "streaming",
                         "facets": {"jobType": {"processingType": "STREAMING", "integration": "FLINK"}}}}
                """;
        told(stream.formatted("RUNNING", "02:00"));
        assertThat(MonitorTester.verdict("streaming-run")).startsWith("PASS: running at");

        told(stream.formatted("FAIL", "02:30"));
        assertThat(MonitorTester.verdict("streaming-run")).startsWith("FAIL: failed at");
    }

    private void told(String event) {
        send(event);
        fold.foldDue(clock.instant());
    }

    private static String period(String check) {
        return GraphQLTester.as("admin", "admin")
                .data("query($id: ID!) { check(id: $id) { verdict { period } } }", Map.of("id", check))
                .getString("check.verdict.period");
    }
}
