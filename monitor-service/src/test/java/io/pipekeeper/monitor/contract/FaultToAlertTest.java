package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.monitor.alert.AlertRun;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** From a fault in the warehouse to what oncall is told, and back. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class FaultToAlertTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 1, 5);

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final EvaluationRun run;
    private final CheckDesk checks;
    private final AlertRun alerts;

    FaultToAlertTest(MovableClock clock, EvaluationRun run, CheckDesk checks, AlertRun alerts) {
        this.clock = clock;
        this.run = run;
        this.checks = checks;
        this.alerts = alerts;
    }

    @Test
    void tellsOncallOnceAndResolvesWhenTheDataIsRepaired() throws IOException, SQLException {
        var warehouse = WarehouseFixture.table("drill").filled(YESTERDAY, 10);
        MonitorTester.apply("drill", "drill");
        warehouse.breakDay(YESTERDAY);

        evaluateAndSend();
        evaluateAndSend();
        warehouse.clear(YESTERDAY);
        warehouse.fill(YESTERDAY, WarehouseFixture.loadedAt(YESTERDAY));
        evaluateAndSend();

        var told = told("check:drill-no-negative-profit|demo.analytics.drill|2026-01-05");
        assertThat(told).extracting(event -> event.getString("event_action")).containsExactly("trigger", "resolve");
        assertThat(told.getFirst().getMap("payload.custom_details"))
                .containsEntry("pipeline", "drill")
                .containsEntry("check", "drill-no-negative-profit")
                .containsEntry("observed", "1 row")
                .containsEntry("expected", "exactly 0 rows");
        assertThat(told("check:drill-no-missing-business-unit|demo.analytics.drill|2026-01-05")
                        .getFirst()
                        .getString("payload.custom_details.observed"))
                .isEqualTo("1 missing: services");
    }

    @Test
    void showsTheFaultOnThePipelineAndTheIncident() throws IOException, SQLException {
        WarehouseFixture.table("shown").filled(YESTERDAY, 10).breakDay(YESTERDAY);
        MonitorTester.apply("shown", "shown");

        MonitorTester.evaluate("shown");

        var pipeline = MonitorTester.entity(
                Map.of("__typename", "Pipeline", "id", "shown"),
                "health { state failing { check { name } observed expected outcome at } } checks { id }");
        assertThat(pipeline.getString("_entities[0].health.state")).isEqualTo("FAILING");
        assertThat(pipeline.getList("_entities[0].health.failing.check.name", String.class))
                .contains("No negative profit", "Every business unit is there");
        var incident = MonitorTester.entity(
                Map.of("__typename", "Incident", "id", "i", "checkIds", List.of("shown-no-negative-profit", "gone")),
                "evidence { observed outcome }");
        assertThat(incident.getList("_entities[0].evidence.observed", String.class))
                .containsExactly("1 row");
    }

    @Test
    void saysThatNobodyWatchesAPipelineWithoutContract() {
        var pipeline = MonitorTester.entity(Map.of("__typename", "Pipeline", "id", "unheard-of"), "health { state }");

        assertThat(pipeline.getString("_entities[0].health.state")).isEqualTo("UNWATCHED");
    }

    @Test
    void givesEachDueCheckToOneOfTwoReplicasOnly() throws IOException {
        MonitorTester.apply("raced", "raced");
        var now = clock.moveBy(Duration.ofMinutes(2));
        var claimed = new ConcurrentLinkedQueue<String>();

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (int replica = 0; replica < 8; replica++) {
                replicas.execute(() -> checks.claimDue(now, 100, Set.of()).stream()
                        .flatMap(due -> due.checks().stream())
                        .forEach(claimed::add));
            }
        }

        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claimed.stream().filter(id -> id.startsWith("raced-"))).hasSize(10);
    }

    private void evaluateAndSend() {
        var now = clock.moveBy(Duration.ofSeconds(61));
        run.evaluateDue(now);
        alerts.sendDue(now);
    }

    private List<JsonPath> told(String dedupKey) {
        return oncall.received().stream()
                .map(request -> JsonPath.from(request.body()))
                .filter(event -> dedupKey.equals(event.getString("dedup_key")))
                .toList();
    }
}
