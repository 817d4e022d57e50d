package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.lineage.Run;
import io.pipekeeper.monitor.lineage.RunOrigin;
import io.pipekeeper.monitor.lineage.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant OVER = Instant.parse("2026-01-05T23:00:00Z");
    private static final Instant DUE = Instant.parse("2026-01-06T05:00:00Z");
    private static final Usual AN_HOUR = new Usual(Duration.ofHours(1), 20);

    @Test
    void callsUsualWhatNineteenOfTwentyDidNotExceed() {
        var durations =
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMinutes).toList();

        assertThat(Usual.of(durations)).contains(new Usual(Duration.ofMinutes(19), 20));
        assertThat(Usual.of(Collections.nCopies(4, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void isFineAsLongAsTheRunCanStillStart() {
        assertThat(expecting().outlook(deadline(), DUE.minus(Duration.ofHours(1))))
                .isEqualTo(Outlook.FINE);
    }

    @Test
    void isAtRiskWhenTheRunHasNotStartedByTheLatestStart() {
        var now = DUE.minus(Duration.ofMinutes(50));

        assertThat(expecting().outlook(deadline(), now))
                .isEqualTo(Outlook.risk(
                        "its run had to start by 2026-01-06 05:00 Europe/Berlin, as it takes usually at most 1 h 0 min"
                                + " (20 runs)",
                        now.plus(Duration.ofHours(1))));
    }

    @Test
    void isAtRiskWhenARunStartedTooLate() {
        var started = DUE.minus(Duration.ofMinutes(40));

        assertThat(expecting(run(RunState.RUNNING, started, started))
                        .outlook(deadline(), started.plusSeconds(600))
                        .eta())
                .isEqualTo(DUE.plus(Duration.ofMinutes(20)));
    }

    @Test
    void isAtRiskWhenARunTakesLongerThanUsual() {
        var started = DUE.minus(Duration.ofHours(5));
        var forecast = expecting(run(RunState.STARTED, started, started));

        assertThat(forecast.outlook(deadline(), started.plus(Duration.ofMinutes(59))))
                .isEqualTo(Outlook.FINE);
        assertThat(forecast.outlook(deadline(), started.plus(Duration.ofMinutes(61)))
                        .risk())
                .isEqualTo(
                        "its run has been going since 2026-01-06 01:00 Europe/Berlin, usually at most 1 h 0 min (20 runs)");
    }

    @Test
    void isAtRiskWhenARunFailsAndNoneFollows() {
        var failed = run(RunState.FAILED, OVER, DUE.minus(Duration.ofHours(4)));
        var retried = run(RunState.RUNNING, DUE.minus(Duration.ofHours(3)), DUE.minus(Duration.ofHours(3)));

        assertThat(expecting(failed)
                        .outlook(deadline(), DUE.minus(Duration.ofHours(2)))
                        .failed())
                .isTrue();
        assertThat(expecting(failed, retried).outlook(deadline(), DUE.minus(Duration.ofMinutes(150))))
                .isEqualTo(Outlook.FINE);
    }

    @Test
    void isAtRiskWhenWhatItIsBuiltFromIsLate() {
        var late = new Forecast.Waiting("growth", DeadlineState.MISSED);
        var pending = new Forecast.Waiting("profit", DeadlineState.PENDING);

        assertThat(above(late).outlook(deadline(), OVER.plusSeconds(60)).risk())
                .isEqualTo("it waits for growth, which is late");
        assertThat(above(pending).outlook(deadline(), DUE.minus(Duration.ofHours(2))))
                .isEqualTo(Outlook.FINE);
        assertThat(above(pending)
                        .outlook(deadline(), DUE.minus(Duration.ofMinutes(50)))
                        .risk())
                .isEqualTo("it waits for profit, which is not complete yet");
    }

    @Test
    void goesByWhenTheDataIsUsuallyThereWhereNoRunIsSeen() {
        var forecast = new Forecast(null, List.of(), null, new Usual(Duration.ofHours(4), 20), List.of(), BERLIN);

        assertThat(forecast.outlook(deadline(), OVER.plus(Duration.ofMinutes(290))))
                .isEqualTo(Outlook.FINE);
        assertThat(forecast.outlook(deadline(), OVER.plus(Duration.ofMinutes(310)))
                        .risk())
                .isEqualTo("it is usually there by 2026-01-06 04:00 Europe/Berlin");
    }

    @Test
    void saysThatNothingRan() {
        assertThat(expecting().outlook(deadline(), DUE).risk()).isEqualTo("no run of test/job was seen");
    }

    @Test
    void callsARepairAtRiskWhenAFifthOfTheTimeIsLeft() {
        var opened = DUE.minus(Duration.ofDays(10));
        var repair = new Deadline(
                new UUID(0, 1),
                "c",
                1,
                opened.toString(),
                opened,
                DUE,
                DeadlineState.PENDING,
                null,
                Outlook.FINE,
                null);

        assertThat(Forecast.ofRepair(repair, opened.plus(Duration.ofDays(7)))).isEqualTo(Outlook.FINE);
        assertThat(Forecast.ofRepair(repair, opened.plus(Duration.ofDays(8))).risk())
                .isEqualTo("not resolved, and less than a fifth of the time is left");
    }

    private static Forecast expecting(Run... runs) {
        return new Forecast("test/job", List.of(runs), AN_HOUR, null, List.of(), BERLIN);
    }

    private static Forecast above(Forecast.Waiting waiting) {
        return new Forecast("test/job", List.of(), AN_HOUR, null, List.of(waiting), BERLIN);
    }

    private static Deadline deadline() {
        return new Deadline(
                new UUID(0, 1), "c", 1, "2026-01-05", OVER, DUE, DeadlineState.PENDING, null, Outlook.FINE, null);
    }

    private static Run run(RunState state, Instant startedAt, Instant at) {
        return new Run(
                at.toString(),
                "test/job",
                state,
                at,
                startedAt,
                null,
                null,
                null,
                at,
                null,
                null,
                false,
                new RunOrigin(null, null, null, false));
    }
}
