package io.pipekeeper.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class WatchTest {

    /** Its own time, away from what other tests have left behind. */
    private static final Instant NOON = Instant.parse("2030-01-08T11:00:00Z");

    private final MovableClock clock;
    private final WatchDesk desk;
    private final WatchConfig config;
    private final EntityManager database;

    WatchTest(MovableClock clock, WatchDesk desk, WatchConfig config, EntityManager database) {
        this.clock = clock;
        this.desk = desk;
        this.config = config;
        this.database = database;
    }

    /** Others live in January. */
    @AfterEach
    void goesBackToJanuary() {
        clock.moveTo(MovableClock.START);
    }

    @Test
    void saysThatAContractIsNotEvaluatedAndTakesItBackWhenItIs() throws SQLException {
        aloneAt(NOON);
        WarehouseFixture.table("watched").filled(LocalDate.of(2030, 1, 7), 10);
        apply("watched");
        MonitorTester.evaluate("watched");

        sweep(Duration.ofMinutes(6));
        var before = open("watched");
        sweep(Duration.ofSeconds(16));
        var after = open("watched");
        var overdue = overdue("watched-rule-0");
        MonitorTester.evaluate("watched");
        sweep(Duration.ofSeconds(16));

        assertThat(before).isEmpty();
        assertThat(after).containsExactly("overdue:contract:watched");
        assertThat(overdue).isEqualTo("true");
        assertThat(open("watched")).isEmpty();
        assertThat(overdue("watched-rule-0")).isEqualTo("false");
    }

    @Test
    void missesWhatWasNeverEvaluatedSinceItWasApplied() {
        aloneAt(NOON.plus(Duration.ofDays(1)));
        apply("never");

        sweep(Duration.ofMinutes(6));
        var before = open("never");
        sweep(Duration.ofSeconds(16));

        assertThat(before).isEmpty();
        assertThat(open("never")).containsExactly("overdue:contract:never");
    }

    @Test
    void givesARoundToOneReplicaOnly() {
        aloneAt(NOON.plus(Duration.ofDays(2)));
        desk.sweep(clock.instant());
        apply("round");
        var soon = clock.moveBy(Duration.ofSeconds(400));

        desk.sweep(soon);
        MonitorTester.evaluate("round");
        desk.sweep(soon.plusSeconds(1));
        var stillOpen = open("round");
        desk.sweep(soon.plusSeconds(16));

        assertThat(stillOpen).containsExactly("overdue:contract:round");
        assertThat(open("round")).isEmpty();
    }

    @Test
    void givesEverybodyAChanceAfterAStartOrAJumpOfTheClock() {
        aloneAt(NOON.plus(Duration.ofDays(3)));
        apply("jumped");
        var run = new WatchRun(desk, config, clock);
        var start = clock.moveBy(Duration.ofDays(1));

        tickFrom(run, start, 9);
        var afterStart = open("jumped");
        tickFrom(run, start.plus(Duration.ofDays(1)), 9);
        var afterJump = open("jumped");
        tickFrom(run, start.plus(Duration.ofDays(1)).plusSeconds(300), 1);

        assertThat(afterStart).isEmpty();
        assertThat(afterJump).isEmpty();
        assertThat(open("jumped")).containsExactly("overdue:contract:jumped");
    }

    private static void apply(String contract) {
        var rules = IntStream.range(0, 4)
                .mapToObj("      - {id: rule-%1$d, name: Rule %1$d, metric: rowCount, mustBeGreaterThan: 0}"::formatted)
                .collect(Collectors.joining("\n"));
        MonitorTester.apply("""
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                schema:
                  - name: %1$s
                    physicalName: analytics.%1$s
                    quality:
                %2$s
                """.formatted(contract, rules));
    }

    /** What other tests have left behind is overdue for years. */
    private void aloneAt(Instant now) {
        clock.moveTo(now);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update quality_check set active = false")
                        .executeUpdate());
    }

    private static void tickFrom(WatchRun run, Instant start, int times) {
        for (int i = 0; i < times; i++) {
            run.tick(start.plusSeconds(30L * i));
        }
    }

    private void sweep(Duration later) {
        desk.sweep(clock.moveBy(later));
    }

    private static List<String> open(String contract) {
        return MonitorTester.openAlerts().stream()
                .filter(key -> key.startsWith("overdue:") && key.contains(":" + contract))
                .toList();
    }

    private static String overdue(String check) {
        return GraphQLTester.as("ana", "viewer")
                .data("{ check(id: \"%s\") { overdue evaluateBy } }".formatted(check))
                .getString("check.overdue");
    }
}
