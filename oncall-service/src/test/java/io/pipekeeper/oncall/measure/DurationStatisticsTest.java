package io.pipekeeper.oncall.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DurationStatisticsTest {

    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void countsOnlyWhatIsRecorded() {
        var statistics = DurationStatistics.of(List.of(
                minutes(10),
                MeasuredTime.pending("nobody has answered yet"),
                MeasuredTime.notApplicable("it was merged"),
                minutes(-5),
                minutes(20)));

        assertThat(statistics)
                .isEqualTo(new DurationStatistics(
                        2, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(20), 1, 1, 1));
    }

    @Test
    void aPercentileIsATimeThatSomebodyTook() {
        var statistics = DurationStatistics.of(IntStream.rangeClosed(1, 10)
                .mapToObj(DurationStatisticsTest::minutes)
                .toList());

        assertThat(statistics.median()).isEqualTo(Duration.ofMinutes(5));
        assertThat(statistics.p90()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void nothingRecordedIsNotZero() {
        var statistics = DurationStatistics.of(List.of(MeasuredTime.pending("it is not over")));

        assertThat(Stream.of(statistics.median(), statistics.mean(), statistics.p90()))
                .containsOnlyNulls();
    }

    @Test
    void whatEndsBeforeItBeginsIsInvalid() {
        var negative = minutes(-5);

        assertThat(negative.state()).isEqualTo(MeasurementState.INVALID);
        assertThat(negative.value()).isNull();
        assertThat(negative.reason()).contains("before it began");
    }

    @Test
    void nothingDecidedHasNoShare() {
        assertThat(PromiseStatistics.of(List.of(PromiseState.PENDING)).share()).isNull();
        assertThat(PromiseStatistics.of(
                        List.of(PromiseState.KEPT, PromiseState.BROKEN, PromiseState.KEPT, PromiseState.KEPT)))
                .isEqualTo(new PromiseStatistics(3, 1, 0, 0, 0.75));
    }

    private static MeasuredTime minutes(int minutes) {
        return MeasuredTime.between(START, START.plus(Duration.ofMinutes(minutes)));
    }
}
