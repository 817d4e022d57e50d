package io.pipekeeper.monitor.deadline;

import static io.pipekeeper.monitor.deadline.LedgerFixture.custom;
import static io.pipekeeper.monitor.deadline.LedgerFixture.sla;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Warned while there is still time. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class AtRiskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-06-02T10:00:00Z");
    private static final Instant WEDNESDAY_6 = Instant.parse("2026-06-03T04:00:00Z");
    private static final Duration USUAL = Duration.ofMinutes(40);

    private static final String BY_SIX = sla("timeOfAvailability", "06:00", "");

    private final MovableClock clock;
    private final DeadlineSweep sweep;
    private final LedgerFixture ledger;

    AtRiskTest(MovableClock clock, DeadlineSweep sweep, LedgerFixture ledger) {
        this.clock = clock;
        this.sweep = sweep;
        this.ledger = ledger;
    }

    @Test
    @DisplayName("S05: a run that exceeds its usual duration is at risk before it is late, and no more once it is done")
    void warnsOfARunThatTakesTooLong() {
        applied("tardy", "");
        var started = WEDNESDAY_6.minus(Duration.ofHours(4));
        ledger.run("tardy", "tonight", TUESDAY, "RUNNING", started, started);

        sweep.sweepDue(started.plus(Duration.ofMinutes(50)));
        var warned = MonitorTester.verdict("tardy-completion");
        var open = MonitorTester.openAlerts();
        var outlook = outlook("tardy", started.plus(Duration.ofMinutes(50)));
        ledger.run("tardy", "tonight", TUESDAY, "COMPLETED", started, started.plus(Duration.ofHours(2)));
        sweep.sweepDue(started.plus(Duration.ofMinutes(125)));

        assertThat(warned)
                .isEqualTo("WARN: its run has been going since 2026-06-03 02:00 Europe/Berlin,"
                        + " usually at most 40 min (6 runs)");
        assertThat(open).contains("check:tardy-completion|demo.analytics.tardy|2026-06-02");
        assertThat(outlook).startsWith("AT_RISK its run has been going since");
        assertThat(MonitorTester.verdict("tardy-completion")).startsWith("PASS: complete at 2026-06-03 04:00");
        assertThat(MonitorTester.openAlerts()).noneMatch(key -> key.startsWith("check:tardy-completion"));
    }

    @Test
    @DisplayName("Latest start: a run that has not started in time is at risk, with the earliest time of completion")
    void warnsOfARunThatHasNotStarted() {
        applied("unstarted", "");

        sweep.sweepDue(WEDNESDAY_6.minus(Duration.ofMinutes(30)));

        assertThat(MonitorTester.verdict("unstarted-completion"))
                .isEqualTo("WARN: its run had to start by 2026-06-03 05:20 Europe/Berlin, as it takes usually at most"
                        + " 40 min (6 runs), not ready before 2026-06-03 06:10 Europe/Berlin");
    }

    @Test
    @DisplayName("What it is built from is late: it is at risk too, and says what it waits for")
    void warnsOfWhatIsAbove() {
        applied("above", "");
        applied("below", custom("upstream", "[above]"));
        ledger.run(
                "above", "tonight", TUESDAY, "FAILED", WEDNESDAY_6.minusSeconds(9000), WEDNESDAY_6.minusSeconds(8000));

        sweep.sweepDue(WEDNESDAY_6.minusSeconds(7200));
        sweep.sweepDue(WEDNESDAY_6.minusSeconds(6000));

        assertThat(MonitorTester.verdict("above-completion")).startsWith("WARN: its run ended without a result");
        assertThat(MonitorTester.verdict("below-completion"))
                .startsWith("WARN: it waits for above, which is at risk, not ready before 2026-06-03 05:0");
    }

    private void applied(String pipeline, String settings) {
        clock.moveTo(TUESDAY_NOON);
        for (int back = 1; back <= 6; back++) {
            var day = TUESDAY.minusDays(back);
            var started = day.plusDays(1).atStartOfDay(LedgerFixture.BERLIN).toInstant();
            ledger.run(pipeline, day.toString(), day, "COMPLETED", started, started.plus(USUAL));
        }
        LedgerFixture.apply(pipeline, BY_SIX, settings);
    }

    private String outlook(String pipeline, Instant now) {
        clock.moveTo(now);
        return MonitorTester.entity(
                        Map.of("__typename", "Pipeline", "id", pipeline), "deadlines(next: 1) { state risk eta }")
                .getString("_entities[0].deadlines[0].with { it.state + ' ' + it.risk }");
    }
}
