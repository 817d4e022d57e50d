package io.pipekeeper.oncall.measure;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What many times have in common. Only those that are recorded count; the others are counted by why they are not. */
@Description("What many times have in common. Only those that are recorded count.")
public record DurationStatistics(
        @Description("How many are recorded.") int count,

        @Nullable @Description("Half of them took at most as long; null when none is recorded.")
        Duration median,

        @Nullable @Description("Their mean.") Duration mean,

        @Nullable @Description("Nine tenths of them took at most as long.")
        Duration p90,

        @Description("How many have not happened yet.") int pending,
        @Description("How many do not happen at all.") int notApplicable,
        @Description("How many cannot be right.") int invalid) {

    private static final int MEDIAN = 50;
    private static final int NINE_TENTHS = 90;
    private static final int WHOLE = 100;

    static DurationStatistics of(List<MeasuredTime> times) {
        var sorted = times.stream()
                .map(MeasuredTime::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new DurationStatistics(
                sorted.size(),
                percentile(sorted, MEDIAN),
                mean(sorted),
                percentile(sorted, NINE_TENTHS),
                count(times, MeasurementState.PENDING),
                count(times, MeasurementState.NOT_APPLICABLE),
                count(times, MeasurementState.INVALID));
    }

    /** By nearest rank: a time that somebody really took. */
    private static @Nullable Duration percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        var rank = Math.ceilDiv(percent * sorted.size(), WHOLE);
        return sorted.get(rank - 1);
    }

    private static @Nullable Duration mean(List<Duration> times) {
        return times.stream()
                .reduce(Duration::plus)
                .map(sum -> sum.dividedBy(times.size()))
                .orElse(null);
    }

    private static int count(List<MeasuredTime> times, MeasurementState state) {
        return (int) times.stream().filter(time -> time.state() == state).count();
    }
}
