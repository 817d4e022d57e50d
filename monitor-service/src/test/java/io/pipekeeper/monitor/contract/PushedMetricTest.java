package io.pipekeeper.monitor.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks on numbers that others tell, about tables that no warehouse has. It is 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class PushedMetricTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");

    private final MovableClock clock;
    private final FoldRun fold;
    private final EvaluationRun run;

    PushedMetricTest(MovableClock clock, FoldRun fold, EvaluationRun run) {
        this.clock = clock;
        this.fold = fold;
        this.run = run;
    }

    @Test
    void judgesANumberAsSoonAsItIsTold() {
        MonitorTester.apply(contract("pushed", ""));

        tell("pushed", "2026-01-04", 120);
        tell("pushed", "2026-01-05", 99);
        assertThat(MonitorTester.verdict("pushed-rows")).isEqualTo("FAIL: 99");
        assertThat(MonitorTester.verdict("pushed-change")).isEqualTo("FAIL: -17.5 %: from 120 to 99");
        assertThat(MonitorTester.openAlerts()).contains("check:pushed-rows|demo.analytics.pushed|2026-01-05");

        tell("pushed", "2026-01-05", 105);
        assertThat(MonitorTester.verdict("pushed-rows")).isEqualTo("WARN: 105");

        tell("pushed", "2026-01-05", 115);
        assertThat(MonitorTester.verdict("pushed-rows")).isEqualTo("PASS: 115");
        assertThat(MonitorTester.verdict("pushed-change")).isEqualTo("PASS: -4.17 %: from 120 to 115");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.contains("|demo.analytics.pushed|"));
    }

    @Test
    void saysThatNobodyHasToldAnythingWhenThePeriodIsDue() {
        MonitorTester.apply(contract("unpushed", ""));

        run.evaluateDue(clock.moveBy(Duration.ofSeconds(61)));

        assertThat(MonitorTester.verdict("unpushed-rows"))
                .isEqualTo("NO_DATA: nobody has told rows_written of demo.analytics.unpushed for 2026-01-05");
        assertThat(ADMIN.data("mutation { evaluateContract(id: \"unpushed\") { plan { summary } } }")
                        .getString("evaluateContract.plan.summary"))
                .isEqualTo("0 checks, 0 pages");
    }

    @Test
    void judgesAnEarlierPeriodAgainThatWasJudgedBeforeAndNoOther() {
        MonitorTester.apply(contract("repushed", ""));
        ADMIN.data("mutation { evaluateContract(id: \"repushed\", period: \"2026-01-03\") { id } }", Map.of());
        tell("repushed", "2026-01-05", 200);

        tell("repushed", "2026-01-02", 10);
        tell("repushed", "2026-01-03", 10);

        assertThat(outcomes("repushed-rows")).isEqualTo(Map.of("2026-01-05", "PASS", "2026-01-03", "FAIL"));
        assertThat(MonitorTester.openAlerts()).contains("reopened:repushed-rows|demo.analytics.repushed|2026-01-03");
    }

    @Test
    void joinsWhatARunTellsWithThePeriodOfTheRun() {
        MonitorTester.apply(contract("joined", ", dataset: lake/joined").replace("rows_written", "written.rowCount"));

        sendEvent("""
                {"eventType": "COMPLETE", "eventTime": "2026-01-05T22:30:00Z", "run": {"runId": "joined-1"},
                 "job": {"namespace": "test", "name": "joined"},
                 "outputs": [{"namespace": "lake", "name": "joined", "outputFacets": {"outputStatistics": {"rowCount": 130}}}]}""");
        assertThat(outcomes("joined-rows")).isEqualTo(Map.of());

        sendEvent("""
                {"eventType": "START", "eventTime": "2026-01-05T22:00:00Z", "job": {"namespace": "test", "name": "joined"},
                 "run": {"runId": "joined-1", "facets": {"nominalTime": {"nominalStartTime": "2026-01-05T00:00:00+01:00"}}}}""");

        assertThat(outcomes("joined-rows")).isEqualTo(Map.of("2026-01-05", "PASS"));
        assertThat(ADMIN.data("{ dataset(name: \"lake/joined\") { metrics { period } } }")
                        .getString("dataset.metrics[0].period"))
                .isEqualTo("2026-01-04T23:00:00Z");
    }

    @Test
    void saysWhatIsMissing() {
        var content = contract("unnamed", "");

        assertThat(lint(content.replace("metric: rows_written }", "name: rows_written }")))
                .isEqualTo("13 the check pushedMetric needs `metric`; it has [check, name]");
        assertThat(lint(content.replace("{ property: warn", "{ property: filter, value: x > 1 }, { property: warn")))
                .isEqualTo("13 a pushed metric has no rows of which a filter could take some");
    }

    private void tell(String table, String period, int value) {
        clock.moveBy(Duration.ofSeconds(1));
        given().header("Authorization", "Bearer lineage-key")
                .contentType("application/json")
                .body("""
                        {"dataset": "demo.analytics.%s", "metric": "rows_written", "value": %d, "period": "%s"}
                        """.formatted(table, value, period))
                .post("/api/v1/metrics")
                .then()
                .statusCode(202);
        fold.foldDue(clock.instant());
    }

    private void sendEvent(String event) {
        given().header("Authorization", "Bearer lineage-key")
                .contentType("application/json")
                .body(event)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
        fold.foldDue(clock.instant());
    }

    private static String contract(String pipeline, String more) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers: [{ server: demo }]
                customProperties:
                  - { property: timeZone, value: Europe/Berlin }
                schema:
                  - name: t
                    physicalName: analytics.%1$s
                    quality:
                      - id: rows
                        type: custom
                        engine: pipekeeper
                        implementation: { check: pushedMetric%2$s, metric: rows_written }
                        mustBeGreaterOrEqualTo: 100
                        customProperties: [{ property: warn, value: { mustBeGreaterOrEqualTo: 110 } }]
                      - id: change
                        type: custom
                        engine: pipekeeper
                        implementation: { check: pushedMetric%2$s, metric: rows_written, against: previous }
                        mustBeBetween: [-10, 10]
                """.formatted(pipeline, more);
    }

    private static String lint(String content) {
        return Lint.of(new FileInput("a.yaml", content), calendar -> Optional.empty()).stream()
                .filter(finding -> finding.severity() == LintSeverity.ERROR)
                .map(finding -> finding.line() + " " + finding.message())
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> outcomes(String check) {
        return ADMIN
                .data("query($id: ID!) { check(id: $id) { periods(last: 5) { period outcome } } }", Map.of("id", check))
                .<Map<String, String>>getList("check.periods")
                .stream()
                .collect(Collectors.toMap(one -> one.get("period"), one -> one.get("outcome")));
    }
}
