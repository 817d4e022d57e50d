package io.pipekeeper.monitor.deadline;

import static io.pipekeeper.monitor.deadline.LedgerFixture.sla;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issues that must be resolved in time: M14 and M15. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class RepairTest {

    private static final Instant MONDAY_10 = Instant.parse("2026-07-06T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock;
    private final DeadlineSweep sweep;
    private final LedgerFixture ledger;
    private final AlertDesk alerts;
    private final AgroalDataSource database;

    RepairTest(
            MovableClock clock,
            DeadlineSweep sweep,
            LedgerFixture ledger,
            AlertDesk alerts,
            AgroalDataSource database) {
        this.clock = clock;
        this.sweep = sweep;
        this.ledger = ledger;
        this.alerts = alerts;
        this.database = database;
    }

    @Test
    @DisplayName("M14: an issue is resolved within a week of when it began")
    void withinAWeek() {
        applied("repaired", sla("timeToRepair", "1", ", unit: w"));
        fails("repaired", "row-count", MONDAY_10);
        sweep.sweepDue(MONDAY_10.plusSeconds(60));
        var opened = repairs("repaired");
        fails("repaired", "freshness", MONDAY_10.plus(DAY));
        passes("repaired", "row-count", MONDAY_10.plus(DAY.multipliedBy(2)));
        sweep.sweepDue(MONDAY_10.plus(DAY.multipliedBy(3)));
        passes("repaired", "freshness", MONDAY_10.plus(DAY.multipliedBy(4)));
        sweep.sweepDue(MONDAY_10.plus(DAY.multipliedBy(5)));

        assertThat(opened).containsExactly("2026-07-06T08:00:00Z PENDING 07-13 08:00");
        assertThat(repairs("repaired")).containsExactly("2026-07-06T08:00:00Z MET 07-13 08:00 07-10 08:00");
        assertThat(MonitorTester.verdict("repaired-time-to-repair"))
                .isEqualTo("PASS: resolved at 2026-07-10 10:00 Europe/Berlin");
    }

    @Test
    @DisplayName("M15: an issue is resolved before the end of the month; at risk first, then missed for ever")
    void beforeTheEndOfTheMonth() {
        applied("reported", sla("timeToRepair", "end of month", ""));
        fails("reported", "row-count", MONDAY_10);
        sweep.sweepDue(MONDAY_10.plusSeconds(60));
        sweep.sweepDue(Instant.parse("2026-07-29T08:00:00Z"));
        var warned = MonitorTester.verdict("reported-time-to-repair");
        sweep.sweepDue(Instant.parse("2026-07-31T22:00:30Z"));
        var missed = MonitorTester.verdict("reported-time-to-repair");
        var open = MonitorTester.openAlerts();
        passes("reported", "row-count", Instant.parse("2026-08-02T22:00:00Z"));
        sweep.sweepDue(Instant.parse("2026-08-02T22:30:00Z"));
        sweep.sweepDue(Instant.parse("2026-08-02T22:40:00Z"));

        assertThat(warned).isEqualTo("WARN: not resolved, and less than a fifth of the time is left");
        assertThat(missed)
                .isEqualTo(
                        "FAIL: not resolved at 2026-08-01 00:00 Europe/Berlin: not resolved, and less than a fifth of"
                                + " the time is left");
        assertThat(open).anyMatch(key -> key.startsWith("check:reported-time-to-repair|"));
        assertThat(repairs("reported")).containsExactly("2026-07-06T08:00:00Z MISSED 07-31 22:00 08-02 22:00");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:reported-"));
    }

    @Test
    @DisplayName("An issue that lasts does not keep the next one from having a deadline")
    void longAfterTheDeadline() {
        applied("neglected", sla("timeToRepair", "4", ", unit: h"));
        fails("neglected", "row-count", MONDAY_10);
        sweep.sweepDue(MONDAY_10.plusSeconds(60));
        sweep.sweepDue(MONDAY_10.plus(DAY.multipliedBy(9)));
        passes("neglected", "row-count", MONDAY_10.plus(DAY.multipliedBy(10)));
        sweep.sweepDue(MONDAY_10.plus(DAY.multipliedBy(11)));
        fails("neglected", "row-count", MONDAY_10.plus(DAY.multipliedBy(12)));
        sweep.sweepDue(MONDAY_10.plus(DAY.multipliedBy(12)));

        assertThat(repairs("neglected"))
                .containsExactly(
                        "2026-07-06T08:00:00Z MISSED 07-06 12:00 07-16 08:00",
                        "2026-07-18T08:00:00Z PENDING 07-18 12:00");
        passes("neglected", "row-count", MONDAY_10.plus(DAY.multipliedBy(12)));
    }

    @Test
    @DisplayName("However many pipelines have issues at the same time, each has a deadline")
    void manyPipelines() throws SQLException {
        applied("swarm", sla("timeToRepair", "4", ", unit: h"));
        fails("swarm", "row-count", MONDAY_10);
        multiply("quality_check", "id", "swarm-time-to-repair", 250);
        multiply("deadline_rule", "check_id", "swarm-time-to-repair", 250);

        sweep.sweepDue(MONDAY_10.plusSeconds(60));

        assertThat(ledger.rows("select count(*) from deadline where check_id like ?", "swarm-%"))
                .containsExactly("251");
        passes("swarm", "row-count", MONDAY_10.plusSeconds(120));
        sweep.sweepDue(MONDAY_10.plusSeconds(1200));
    }

    private void multiply(String table, String key, String value, int times) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into %1$s
                    select (jsonb_populate_record(one, jsonb_build_object('%2$s', one.%2$s || '-' || i))).*
                    from %1$s as one, generate_series(1, %3$d) as i
                    where one.%2$s = '%4$s'
                    """.formatted(table, key, times, value));
        }
    }

    private void applied(String pipeline, String promises) {
        clock.moveTo(MONDAY_10);
        LedgerFixture.apply(pipeline, promises, "");
    }

    private void fails(String pipeline, String check, Instant at) {
        var notice = new Notice("it fails", "error", "demo.t", pipeline, "pipeline:" + pipeline, "row_count", Map.of());
        receive(new Signal.Raise(subject(pipeline, check), null, notice), at);
    }

    private void passes(String pipeline, String check, Instant at) {
        receive(new Signal.Clear(subject(pipeline, check)), at);
    }

    private void receive(Signal signal, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> alerts.receive(List.of(signal), at));
    }

    private List<String> repairs(String pipeline) {
        return ledger.ledger(pipeline, "time-to-repair", 5);
    }

    private static String subject(String pipeline, String check) {
        return "check:%s-%s|demo.t".formatted(pipeline, check);
    }
}
