package io.pipekeeper.monitor.deadline;

import static io.pipekeeper.monitor.deadline.LedgerFixture.custom;
import static io.pipekeeper.monitor.deadline.LedgerFixture.sla;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The edge cases of deadlines that need the ledger. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-05-05T10:00:00Z");
    private static final Instant WEDNESDAY_5 = Instant.parse("2026-05-06T03:00:00Z");
    private static final Instant WEDNESDAY_6 = Instant.parse("2026-05-06T04:00:00Z");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-05-06T10:00:00Z");

    private static final String BY_SIX = sla("timeOfAvailability", "06:00", "");
    private static final String ROWS_BY_SIX = sla("timeOfAvailability", "06:00", ", element: t.loaded_at");

    private final MovableClock clock;
    private final DeadlineSweep sweep;
    private final LedgerFixture ledger;

    LedgerTest(MovableClock clock, DeadlineSweep sweep, LedgerFixture ledger) {
        this.clock = clock;
        this.sweep = sweep;
        this.ledger = ledger;
    }

    @Test
    @DisplayName("Retries: a FAIL does not end the period, any COMPLETE in time meets the deadline")
    void retries() {
        applied("retried", BY_SIX, "");
        ledger.run("retried", "first", TUESDAY, "FAILED", WEDNESDAY_5.minusSeconds(3000), WEDNESDAY_5.minusSeconds(60));
        sweep.sweepDue(WEDNESDAY_5);
        var afterFailure = MonitorTester.verdict("retried-completion");
        ledger.run("retried", "second", TUESDAY, "COMPLETED", WEDNESDAY_5, WEDNESDAY_6.minusSeconds(60));
        sweep.sweepDue(WEDNESDAY_6);

        assertThat(afterFailure).isEqualTo("WARN: its run ended without a result at 2026-05-06 04:59 Europe/Berlin");
        assertThat(ledger.ledger("retried", "completion", 2).getLast())
                .isEqualTo("2026-05-05 MET 05-06 04:00 05-06 03:59");
    }

    @Test
    @DisplayName("Fail fast: where the contract says so, a failed run is told as a failure at once")
    void failFast() {
        applied("fast", BY_SIX, custom("failFast", "true"));
        ledger.run("fast", "only", TUESDAY, "FAILED", WEDNESDAY_5.minusSeconds(3000), WEDNESDAY_5.minusSeconds(60));
        sweep.sweepDue(WEDNESDAY_5);

        assertThat(MonitorTester.verdict("fast-completion")).startsWith("FAIL: its run ended without a result");
        assertThat(ledger.ledger("fast", "completion", 2).getLast()).startsWith("2026-05-05 AT_RISK");
    }

    @Test
    @DisplayName("Backfill: a run for an old period updates that one only, never today's")
    void backfill() {
        applied("backfilled", BY_SIX, "");
        sweep.sweepDue(TUESDAY_NOON);
        ledger.run("backfilled", "old", MONDAY, "COMPLETED", WEDNESDAY_5, WEDNESDAY_6.minusSeconds(60));
        sweep.sweepDue(WEDNESDAY_6.plusSeconds(30));

        assertThat(ledger.ledger("backfilled", "completion", 2))
                .containsExactly("2026-05-04 MISSED 05-05 04:00 05-06 03:59", "2026-05-05 MISSED 05-06 04:00");
        assertThat(MonitorTester.verdict("backfilled-completion")).startsWith("FAIL: not complete at 2026-05-06 06:00");
    }

    @Test
    @DisplayName("Period identity: a run that names no period is for the one whose data is expected when it starts")
    void periodIdentity() {
        applied("nameless", BY_SIX, "");
        ledger.run("nameless", "one", null, "COMPLETED", WEDNESDAY_5, WEDNESDAY_5.plusSeconds(60));

        sweep.sweepDue(WEDNESDAY_6.plusSeconds(30));

        assertThat(ledger.ledger("nameless", "completion", 2))
                .containsExactly("2026-05-04 MISSED 05-05 04:00", "2026-05-05 MET 05-06 04:00 05-06 03:01");
    }

    @Test
    @DisplayName("Never ran: the occurrence exists anyway, is missed, and says that no run was seen")
    void neverRan() {
        applied("idle", BY_SIX, "");

        sweep.sweepDue(WEDNESDAY_6.plusSeconds(30));

        assertThat(MonitorTester.verdict("idle-completion"))
                .isEqualTo("FAIL: not complete at 2026-05-06 06:00 Europe/Berlin: no run of test/idle was seen");
    }

    @Test
    @DisplayName("Monitor away: judged as of the deadline by the times of the events; UNKNOWN where they do not tell")
    void away() throws SQLException {
        var punctual = WarehouseFixture.table("away_punctual").filled(MONDAY, 1);
        var late = WarehouseFixture.table("away_late").filled(MONDAY, 1);
        var unclear = WarehouseFixture.table("away_unclear").filled(MONDAY, 1);
        for (var pipeline : new String[] {"away-punctual", "away-late", "away-unclear"}) {
            applied(pipeline, ROWS_BY_SIX, "");
        }
        punctual.fill(TUESDAY, WEDNESDAY_5);
        late.fill(TUESDAY, WEDNESDAY_NOON);
        unclear.fill(TUESDAY, WEDNESDAY_5);
        unclear.fill(TUESDAY, WEDNESDAY_NOON);

        sweep.sweepDue(WEDNESDAY_NOON.plusSeconds(60));

        assertThat(ledger.ledger("away-punctual", "completion", 2).getLast())
                .isEqualTo("2026-05-05 MET 05-06 04:00 05-06 03:00");
        assertThat(ledger.ledger("away-late", "completion", 2).getLast())
                .isEqualTo("2026-05-05 MISSED 05-06 04:00 05-06 10:00");
        assertThat(MonitorTester.verdict("away-unclear-completion"))
                .isEqualTo("UNKNOWN: nobody can tell: rows came from 2026-05-06 05:00 Europe/Berlin to"
                        + " 2026-05-06 12:00 Europe/Berlin, and nobody looked at 2026-05-06 06:00 Europe/Berlin");
        assertThat(MonitorTester.openAlerts())
                .anyMatch(key -> key.startsWith("monitor-error:away-unclear-completion"))
                .noneMatch(key -> key.startsWith("check:away-unclear-completion"));
    }

    @Test
    @DisplayName("Monitor away, rows unclear: the job's COMPLETE tells")
    void awayWithAJob() throws SQLException {
        var unclear = WarehouseFixture.table("away_told").filled(MONDAY, 1);
        applied("away-told", ROWS_BY_SIX, "");
        unclear.fill(TUESDAY, WEDNESDAY_5);
        unclear.fill(TUESDAY, WEDNESDAY_NOON);
        ledger.run("away-told", "one", TUESDAY, "COMPLETED", WEDNESDAY_5, WEDNESDAY_5.plusSeconds(60));

        sweep.sweepDue(WEDNESDAY_NOON.plusSeconds(60));

        assertThat(ledger.ledger("away-told", "completion", 2).getLast())
                .isEqualTo("2026-05-05 MET 05-06 04:00 05-06 03:01");
    }

    @Test
    @DisplayName("Completion and arrival are separate subjects: rows count where a column is named, the job where not")
    void separateSubjects() throws SQLException {
        WarehouseFixture.table("separate").filled(MONDAY, 1);
        applied(
                "separate",
                sla("timeOfAvailability", "06:00", ", id: arrival, element: t.loaded_at")
                        + sla("timeOfAvailability", "05:30", ", id: finished"),
                "");
        ledger.run("separate", "one", TUESDAY, "COMPLETED", WEDNESDAY_5, WEDNESDAY_5.plusSeconds(60));

        sweep.sweepDue(WEDNESDAY_6.plusSeconds(30));

        assertThat(ledger.ledger("separate", "finished", 2).getLast()).startsWith("2026-05-05 MET 05-06 03:30");
        assertThat(ledger.ledger("separate", "arrival", 2).getLast()).startsWith("2026-05-05 MISSED 05-06 04:00");
    }

    @Test
    @DisplayName("Definition changed: periods that have begun keep the version they were made from")
    void definitionChanged() {
        applied("changed", BY_SIX, "");
        applied("changed", sla("timeOfAvailability", "08:00", ""), "");

        assertThat(ledger.ledger("changed", "completion", 3))
                .containsExactly(
                        "2026-05-04 PENDING 05-05 04:00",
                        "2026-05-05 PENDING 05-06 04:00",
                        "2026-05-06 PENDING 05-07 06:00");
        assertThat(ledger.rows(
                        "select rule_version::text from deadline where check_id = ? order by due_at limit 3",
                        "changed-completion"))
                .containsExactly("1", "1", "2");
    }

    @Test
    @DisplayName("Retired and back: nothing is owed for the time between")
    void retiredAndBack() {
        applied("retired", BY_SIX, "");
        MonitorTester.apply(LedgerFixture.contract("retired", BY_SIX, "").replace("status: active", "status: retired"));
        var kept = ledger.ledger("retired", "completion", 3);
        clock.moveTo(TUESDAY_NOON.plusSeconds(10 * 86_400));
        MonitorTester.apply(LedgerFixture.contract("retired", BY_SIX, ""));

        assertThat(kept).containsExactly("2026-05-04 PENDING 05-05 04:00");
        assertThat(ledger.ledger("retired", "completion", 3).get(1)).startsWith("2026-05-14 PENDING");
    }

    @Test
    @DisplayName("Business calendar: closed days are excused, and a new version counts for periods not begun only")
    void calendarChanged() {
        calendar("shop", "2026-05-07");
        applied("shop", sla("timeOfAvailability", "06:00 on business days", ""), custom("calendar", "shop"));
        var before = ledger.ledger("shop", "completion", 5);
        calendar("shop", "2026-05-05");
        sweep.sweepDue(TUESDAY_NOON);

        assertThat(before)
                .containsExactly(
                        "2026-05-04 PENDING 05-05 04:00",
                        "2026-05-05 PENDING 05-06 04:00",
                        "2026-05-06 PENDING 05-07 04:00",
                        "2026-05-07 EXCUSED 05-08 04:00",
                        "2026-05-08 PENDING 05-09 04:00");
        assertThat(ledger.ledger("shop", "completion", 6))
                .contains(
                        "2026-05-05 PENDING 05-06 04:00",
                        "2026-05-07 PENDING 05-08 04:00",
                        "2026-05-09 EXCUSED 05-10 04:00");
    }

    @Test
    @DisplayName("A person excuses a period with a reason and an end; what was missed stays missed")
    void excused() {
        applied("excused", BY_SIX, "");
        sweep.sweepDue(TUESDAY_NOON);
        assertThat(ledger.excuse("excused", "completion", "2026-05-04", WEDNESDAY_NOON))
                .isEqualTo("CONFLICT");
        assertThat(ledger.excuse("excused", "completion", "2026-05-05", TUESDAY_NOON))
                .isEqualTo("INVALID_INPUT");
        assertThat(ledger.excuse("excused", "completion", "2026-05-05", TUESDAY_NOON.plusSeconds(400 * 86_400)))
                .isEqualTo("INVALID_INPUT");
        assertThat(ledger.excuse("excused", "completion", "2026-05-05", WEDNESDAY_NOON))
                .isNull();

        sweep.sweepDue(WEDNESDAY_6.plusSeconds(30));
        var held = ledger.ledger("excused", "completion", 2).getLast();
        sweep.sweepDue(WEDNESDAY_NOON);

        assertThat(held).isEqualTo("2026-05-05 EXCUSED 05-06 04:00");
        assertThat(ledger.ledger("excused", "completion", 2).getLast()).isEqualTo("2026-05-05 MISSED 05-06 04:00");
    }

    @Test
    @DisplayName("Two replicas judge each deadline once")
    void twoReplicas() throws InterruptedException {
        applied("twins", BY_SIX, "");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 4; replica++) {
                threads.execute(() -> sweep.sweepDue(WEDNESDAY_6.plusSeconds(30)));
            }
        }

        assertThat(ledger.rows("select period from verdict where check_id = ?", "twins-completion"))
                .containsExactly("2026-05-05");
    }

    @Test
    @DisplayName("On-time history: percentage, objective and what is left of the error budget")
    void history() {
        applied("proud", BY_SIX, custom("onTimeObjective", "90"));
        ledger.run("proud", "one", MONDAY, "COMPLETED", TUESDAY_NOON, TUESDAY_NOON.minusSeconds(36_000));
        sweep.sweepDue(WEDNESDAY_NOON);
        clock.moveTo(WEDNESDAY_NOON);

        assertThat(GraphQLTester.as("engineer-a", "viewer").data("""
                                query { check(id: "proud-completion") { punctuality(last: 10) {
                                  met missed excused unknown onTimePercent objective budget budgetLeft } } }
                                """).getString("check.punctuality.values().join(' ')"))
                .isEqualTo("1 1 0 0 50.0 90 0.2 -0.8");
        assertThat(MonitorTester.entity(Map.of("__typename", "Pipeline", "id", "proud"), "punctuality { met missed }")
                        .getString("_entities[0].punctuality.values().join(' ')"))
                .isEqualTo("1 1");
    }

    private void applied(String pipeline, String promises, String settings) {
        clock.moveTo(TUESDAY_NOON);
        LedgerFixture.apply(pipeline, promises, settings);
    }

    private static void calendar(String id, String closed) {
        GraphQLTester.as("admin", "admin")
                .data(
                        "mutation($files: [FileInput!]!) { applyCalendars(files: $files) { created } }",
                        ContractFiles.files("calendars/%s.yaml".formatted(id), """
                                kind: Calendar
                                id: %s
                                workingDays: [monday, tuesday, wednesday, thursday, friday]
                                holidays: [{ name: Stocktaking, on: %s }]
                                """.formatted(id, closed)));
    }
}
