package io.pipekeeper.oncall.measure;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A time that was measured, or why there is none. */
@Description("A time that was measured, or why there is none.")
public record MeasuredTime(
        @NonNull @Description("Whether it is known.") MeasurementState state,

        @Nullable @Description("How long; null unless recorded.")
        Duration value,

        @Nullable @Description("Why there is none; null where it is recorded.")
        String reason) {

    /** What has not happened yet. */
    public static MeasuredTime pending(String reason) {
        return new MeasuredTime(MeasurementState.PENDING, null, reason);
    }

    /** What does not happen at all. */
    public static MeasuredTime notApplicable(String reason) {
        return new MeasuredTime(MeasurementState.NOT_APPLICABLE, null, reason);
    }

    /** From one instant to another; what ends before it begins is no time. */
    public static MeasuredTime between(Instant from, Instant to) {
        return to.isBefore(from)
                ? new MeasuredTime(
                        MeasurementState.INVALID, null, "it ended at %s, before it began at %s".formatted(to, from))
                : new MeasuredTime(MeasurementState.RECORDED, Duration.between(from, to), null);
    }
}
