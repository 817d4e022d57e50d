package io.pipekeeper.monitor.lineage;

import static io.pipekeeper.monitor.lineage.LineageClient.client;
import static io.pipekeeper.monitor.lineage.LineageClient.event;
import static io.pipekeeper.monitor.lineage.LineageClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.Fixtures;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.intake.FoldRun;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class FactsTest {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");

    private final MovableClock clock;
    private final FoldRun fold;

    FactsTest(MovableClock clock, FoldRun fold) {
        this.clock = clock;
        this.fold = fold;
    }

    @Test
    void knowsOfDatasetsWhatEventsTell() {
        List.of("airflow-start", "airflow-fail", "spark-complete", "flink-running", "trino-complete", "job-event")
                .forEach(file -> send(Fixtures.text("openlineage/" + file + ".json")));
        fold.foldDue(clock.instant());

        var profit = ADMIN.data("""
                { dataset(name: "s3://lake/gold/profit") {
                    fields { name type } writtenBy { name } readBy { name } upstream { name }
                    metrics(metric: "written.rowCount") { value period source } }
                  job(name: "airflow/daily.load") { runs { cause occasion origin { engine parentJob } } }
                  ownershipProposals { subject owner } }""");

        assertThat(profit.getList("dataset.fields.name", String.class))
                .containsExactly("day", "profit", "unit", "unit.id");
        assertThat(profit.getString("dataset.upstream[0].name")).isEqualTo("s3://lake/raw/orders");
        assertThat(profit.getString("dataset.readBy[0].name")).isEqualTo("static/report");
        assertThat(profit.getInt("dataset.metrics[0].value")).isEqualTo(6);
        assertThat(profit.getString("job.runs[0].cause")).isEqualTo("TIMEOUT");
        assertThat(profit.getString("job.runs[0].occasion")).isEqualTo("REGULAR");
        assertThat(profit.getList("ownershipProposals.owner", String.class)).contains("team:finance-data", "team:bi");
    }

    @Test
    void recordsThatColumnsChanged() {
        var event = """
                {"eventTime": "2026-01-06T0%d:00:00Z", "dataset": {"namespace": "db", "name": "drifting",
                 "facets": {"schema": {"fields": [{"name": "id", "type": "%s"}]}}}}""";
        send(event.formatted(3, "text"));
        fold.foldDue(clock.instant());
        send(event.formatted(1, "int"));
        send(event.formatted(2, "int"));
        fold.foldDue(clock.instant());

        var drift =
                ADMIN.data("{ dataset(name: \"db/drifting\") { schemaChanges { at retyped { name before after } } } }");

        assertThat(drift.getString("dataset.schemaChanges[0].at")).isEqualTo("2026-01-06T03:00:00Z");
        assertThat(drift.<Map<String, String>>get("dataset.schemaChanges[0].retyped[0]"))
                .isEqualTo(Map.of("name", "id", "before", "int", "after", "text"));
    }

    @Test
    void tellsRerunsAndBackfillsFromRegularRuns() {
        send(event("START", "01:00", "o1", "occasions", ""));
        send(event("COMPLETE", "01:10", "o1", "occasions", ""));
        send(event("START", "02:00", "o2", "occasions", ""));
        send(event("START", "03:00", "o3", "occasions", "2026-01-02", ""));
        fold.foldDue(clock.instant());

        var runs = ADMIN.data("{ job(name: \"demo/occasions\") { runs { id occasion } } }");

        assertThat(runs.getList("job.runs.occasion", String.class)).containsExactly("BACKFILL", "RERUN", "REGULAR");
    }

    @Test
    void makesChecksOfWhatOthersTest() throws IOException {
        feed("tested", "- {property: openLineageDatasets, value: ['postgres://warehouse:5432/shop.analytics.orders']}");
        send(Fixtures.text("openlineage/dbt-complete.json"));
        fold.foldDue(clock.instant());
        fold.foldDue(clock.instant());

        assertThat(verdicts("tested"))
                .contains("not_null(order_id) PASS it holds", "unique(order_id) WARN it does not hold, it is 2");
        assertThat(MonitorTester.openAlerts()).anyMatch(key -> key.startsWith("check:tested-unique-order-id-"));
        assertThat(ADMIN.data("{ assertions { name outcome } }").getList("assertions.name", String.class))
                .contains("assert_totals_match");
    }

    @Test
    void keepsThemWhenTheContractIsAppliedAgain() throws IOException {
        feed("kept", "- {property: dbtProjects, value: [shop]}");
        push("/api/v1/dbt/run-results", Fixtures.text("dbt/run_results.json"), 6);
        push("/api/v1/dbt/sources", Fixtures.text("dbt/sources.json"), 3);

        feed("kept", "- {property: dbtProjects, value: [shop, other]}");

        assertThat(verdicts("kept"))
                .contains(
                        "unique_profit_id FAIL 3 failures: Got 3 results, configured to fail if != 0",
                        "freshness of billing.refunds FAIL loaded last at 2026-01-04T23:00:00Z, 29 h 5 min before")
                .anyMatch(verdict -> verdict.startsWith("freshness of billing.rates ERROR dbt could not find out"));
    }

    @Test
    void takesPlainMetrics() {
        push("/api/v1/metrics", """
                [{"dataset": "db/plain", "metric": "rows", "value": 12.5, "period": "2026-01-05"},
                 {"dataset": "db/plain", "metric": "rows", "value": "13", "period": "2026-01-05", "time": "2026-01-06T07:00:00Z"},
                 {"dataset": "db/plain", "metric": "rows", "value": 14, "period": "2026-W02"}]""", 3);

        var metrics = ADMIN.data("{ dataset(name: \"db/plain\") { metrics { metric period value toldAt } } }");

        assertThat(metrics.getList("dataset.metrics.period", String.class)).containsExactly("2026-W02", "2026-01-05");
        assertThat(metrics.getFloat("dataset.metrics[1].value")).isEqualTo(12.5f);
    }

    @Test
    void saysWhichMetricIsWrong() {
        client().body(
                        "[{\"dataset\": \"a\", \"metric\": \"b\", \"value\": 1}, {\"dataset\": \"a\", \"metric\": \"b\"}]")
                .post("/api/v1/metrics")
                .then()
                .statusCode(400)
                .body("message", containsString("metric 1: it needs `value`"));
        client().body("{\"dataset\": \"a\", \"metric\": \"b\", \"value\": 1, \"period\": \"2026-13\"}")
                .post("/api/v1/metrics")
                .then()
                .statusCode(400)
                .body("message", containsString("2026-W02"));
        client().body("{}").post("/api/v1/dbt/sources").then().statusCode(400);
    }

    private void push(String path, String body, int accepted) {
        client().body(body).post(path).then().statusCode(202).body("accepted", equalTo(accepted));
        fold.foldDue(clock.instant());
    }

    private static void feed(String pipeline, String property) throws IOException {
        MonitorTester.apply(ContractFiles.forPipeline(pipeline, pipeline)
                .replace("customProperties:\n", "customProperties:\n  " + property + "\n"));
    }

    private static List<String> verdicts(String pipeline) {
        var checks = MonitorTester.entity(
                Map.of("__typename", "Pipeline", "id", pipeline), "checks { name kind verdict { outcome observed } }");
        return checks.getList(
                "_entities[0].checks.findAll { it.kind == 'ASSERTION' }"
                        + ".collect { it.name + ' ' + it.verdict.outcome + ' ' + it.verdict.observed }",
                String.class);
    }
}
