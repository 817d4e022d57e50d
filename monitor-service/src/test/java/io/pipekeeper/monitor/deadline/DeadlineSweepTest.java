package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class DeadlineSweepTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 2, 3);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-02-03T11:00:00Z");
    private static final Instant WEDNESDAY_6 = Instant.parse("2026-02-04T05:00:00Z");

    private final MovableClock clock;
    private final DeadlineSweep sweep;
    private final LedgerFixture ledger;

    DeadlineSweepTest(MovableClock clock, DeadlineSweep sweep, LedgerFixture ledger) {
        this.clock = clock;
        this.sweep = sweep;
        this.ledger = ledger;
    }

    @Test
    void knowsWhatIsDueBeforeAnythingRuns() throws IOException, SQLException {
        applied("ahead");

        assertThat(deadlines("ahead", 2, 0))
                .containsExactly("2026-02-03 PENDING 2026-02-04T05:00:00Z", "2026-02-04 PENDING 2026-02-05T05:00:00Z");
    }

    @Test
    void meetsADeadlineAsSoonAsTheDataIsThere() throws IOException, SQLException {
        applied("punctual");

        sweep.sweepDue(TUESDAY_NOON);

        assertThat(MonitorTester.verdict("punctual-completion"))
                .isEqualTo("PASS: complete at 2026-02-03 03:13 Europe/Berlin");
        assertThat(deadlines("punctual", 0, 1)).containsExactly("2026-02-02 MET 2026-02-03T05:00:00Z");
    }

    @Test
    void missesADeadlineForEverAndResolvesWhenTheDataComesLate() throws IOException, SQLException {
        var warehouse = applied("late");
        sweep.sweepDue(TUESDAY_NOON);

        sweep.sweepDue(WEDNESDAY_6.plus(Deadline.SETTLING));
        var missed = MonitorTester.verdict("late-completion");
        var open = MonitorTester.openAlerts();
        warehouse.fill(TUESDAY, WEDNESDAY_6.plusSeconds(4200));
        sweep.sweepDue(WEDNESDAY_6.plusSeconds(4500));

        assertThat(missed)
                .isEqualTo("FAIL: not complete at 2026-02-04 06:00 Europe/Berlin: no run of demo/late was seen");
        assertThat(open).contains("check:late-completion|demo.analytics.late|2026-02-03");
        assertThat(MonitorTester.verdict("late-completion"))
                .isEqualTo("PASS: complete at 2026-02-04 07:10 Europe/Berlin, 1 h 10 min late");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:late-"));
        clock.moveTo(WEDNESDAY_6.plusSeconds(4500));
        assertThat(deadlines("late", 0, 1)).containsExactly("2026-02-03 MISSED 2026-02-04T05:00:00Z");
    }

    @Test
    void doesNotTakeTheRunOfADayForThatOfItsWeek() {
        clock.moveTo(TUESDAY_NOON);
        LedgerFixture.apply(
                "days-of-a-week", LedgerFixture.sla("timeOfAvailability", "monday 06:00", ", schedule: weekly"), "");
        var nextMonday = Instant.parse("2026-02-09T05:00:00Z");
        ledger.run("days-of-a-week", "tuesday", TUESDAY, "COMPLETED", WEDNESDAY_6.minusSeconds(60), WEDNESDAY_6);

        sweep.sweepDue(nextMonday.plus(Deadline.SETTLING));
        var missed = MonitorTester.verdict("days-of-a-week-completion");
        ledger.run(
                "days-of-a-week", "sunday", TUESDAY.plusDays(5), "COMPLETED", nextMonday, nextMonday.plusSeconds(60));
        sweep.sweepDue(nextMonday.plusSeconds(120));

        assertThat(missed).startsWith("FAIL: not complete at 2026-02-09 06:00");
        assertThat(MonitorTester.verdict("days-of-a-week-completion"))
                .isEqualTo("PASS: complete at 2026-02-09 06:01 Europe/Berlin, 1 min late");
    }

    @Test
    void doesNotMeetADeadlineByDataThatCameWhileItWasLookedFor() throws IOException, SQLException {
        var warehouse = applied("unhurried");
        warehouse.fill(TUESDAY, WEDNESDAY_6.plusSeconds(5));
        clock.moveTo(WEDNESDAY_6.plusSeconds(20));

        sweep.sweepDue(WEDNESDAY_6.minusSeconds(10));
        sweep.sweepDue(WEDNESDAY_6.plus(Deadline.SETTLING));

        assertThat(ledger.ledger("unhurried", "completion", 2).getLast())
                .isEqualTo("2026-02-03 MISSED 02-04 05:00 02-04 05:00");
    }

    @Test
    void judgesTheOthersWhenOneCannotBeJudged() throws SQLException {
        clock.moveTo(TUESDAY_NOON);
        var bySix = LedgerFixture.sla("timeOfAvailability", "06:00", "");
        LedgerFixture.apply("beside-a-poisoned-one", bySix, "");
        LedgerFixture.apply("poisoned", bySix, "");
        ledger.run("poisoned", "one", MONDAY, "OF_A_LATER_VERSION", TUESDAY_NOON, TUESDAY_NOON);

        sweep.sweepDue(TUESDAY_NOON);
        ledger.run("poisoned", "one", MONDAY, "COMPLETED", TUESDAY_NOON, TUESDAY_NOON);

        assertThat(ledger.ledger("beside-a-poisoned-one", "completion", 1))
                .containsExactly("2026-02-02 MISSED 02-03 05:00");
        assertThat(ledger.ledger("poisoned", "completion", 1)).containsExactly("2026-02-02 PENDING 02-03 05:00");
    }

    @Test
    void admitsThatNobodyCanTell() throws IOException {
        clock.moveTo(TUESDAY_NOON);
        MonitorTester.apply(ContractFiles.forPipeline("dark", "dark").replace("server: demo", "server: nowhere"));

        sweep.sweepDue(TUESDAY_NOON);

        assertThat(MonitorTester.verdict("dark-completion"))
                .isEqualTo(
                        "UNKNOWN: nobody can tell: The warehouse 'nowhere' does not answer: the connection is refused");
        assertThat(MonitorTester.openAlerts()).contains("monitor-error:dark-completion|nowhere.analytics.dark");
    }

    private WarehouseFixture applied(String pipeline) throws IOException, SQLException {
        clock.moveTo(TUESDAY_NOON);
        var warehouse = WarehouseFixture.table(pipeline).filled(MONDAY, 3);
        MonitorTester.apply(pipeline, pipeline);
        return warehouse;
    }

    private static List<String> deadlines(String pipeline, int next, int last) {
        return MonitorTester.entity(
                        Map.of("__typename", "Pipeline", "id", pipeline),
                        "deadlines(next: %d, last: %d) { period state dueAt }".formatted(next, last))
                .getList(
                        "_entities[0].deadlines.collect { it.period + ' ' + it.state + ' ' + it.dueAt }", String.class);
    }
}
