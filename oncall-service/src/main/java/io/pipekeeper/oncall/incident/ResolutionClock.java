package io.pipekeeper.oncall.incident;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** By when an incident must be resolved, as was agreed for its pipeline. What was missed stays missed. */
@Description("By when an incident must be resolved, as was agreed for its pipeline.")
public record ResolutionClock(
        @NonNull @Description("By when it must be resolved.")
        Instant dueAt,

        @NonNull @Description("From when little time is left.")
        Instant atRiskAt,

        @NonNull @Description("How it stands. What was missed stays missed.")
        ResolutionState state,

        @Nullable @Description("When it was resolved; null while it is not.")
        Instant metAt) {

    /** The time begins to run. */
    public static ResolutionClock of(Instant dueAt, Instant atRiskAt) {
        return new ResolutionClock(dueAt, atRiskAt, ResolutionState.PENDING, null);
    }

    /** When it changes by itself; null when it does not any more. */
    @Ignore
    @Nullable
    Instant nextAt() {
        return switch (state) {
            case PENDING -> atRiskAt;
            case AT_RISK -> dueAt;
            case MET, MISSED -> null;
        };
    }

    ResolutionClock becomesAtRisk() {
        return new ResolutionClock(dueAt, atRiskAt, ResolutionState.AT_RISK, null);
    }

    ResolutionClock isMissed() {
        return new ResolutionClock(dueAt, atRiskAt, ResolutionState.MISSED, null);
    }

    ResolutionClock resolved(Instant at) {
        var end = state == ResolutionState.MISSED || at.isAfter(dueAt) ? ResolutionState.MISSED : ResolutionState.MET;
        return new ResolutionClock(dueAt, atRiskAt, end, at);
    }

    /** It was not over; the time has run on meanwhile. */
    ResolutionClock reopened() {
        return new ResolutionClock(
                dueAt, atRiskAt, state == ResolutionState.MET ? ResolutionState.PENDING : state, null);
    }
}
