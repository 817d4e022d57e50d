package io.pipekeeper.oncall.coverage;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is promised about the time to resolve: within some days of its detection, or before the month ends. */
@Description("By when an incident is to be resolved, by the calendar of the schedule's zone.")
public record ResolutionPromise(
        @Nullable @Description("Within this time of its detection: `P7D`.")
        Period within,

        @Nullable @Description("Before this instant of the calendar.")
        ResolveBefore before,

        @NonNull @Description("The zone of the calendar.") String zone) {

    private static final int RISK_SHARE = 5;
    private static final Duration LEAST_WARNING = Duration.ofHours(1);

    public ResolutionPromise {
        if ((within == null) == (before == null)) {
            throw new IllegalArgumentException("what is promised is resolveWithin or resolveBefore, and not both");
        }
        if (within != null && (within.isNegative() || within.isZero())) {
            throw new IllegalArgumentException("resolveWithin must be longer than nothing, not %s".formatted(within));
        }
    }

    /** By when. */
    public Instant dueAt(Instant detectedAt) {
        var local = detectedAt.atZone(ZoneId.of(zone));
        var due = before == ResolveBefore.END_OF_MONTH
                ? local.toLocalDate()
                        .with(TemporalAdjusters.firstDayOfNextMonth())
                        .atStartOfDay(local.getZone())
                : local.plus(requireNonNullElse(within, Period.ZERO));
        return due.toInstant();
    }

    /** From when on it is at risk: a fifth of the time is left, or one hour where that is longer. */
    public Instant atRiskAt(Instant detectedAt) {
        var dueAt = dueAt(detectedAt);
        var fifth = Duration.between(detectedAt, dueAt).dividedBy(RISK_SHARE);
        var warning = fifth.compareTo(LEAST_WARNING) > 0 ? fifth : LEAST_WARNING;
        var risk = dueAt.minus(warning);
        return risk.isAfter(detectedAt) ? risk : detectedAt;
    }
}
