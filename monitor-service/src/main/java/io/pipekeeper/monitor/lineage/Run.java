package io.pipekeeper.monitor.lineage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job, as far as its events have told.
 *
 * <p>{@link #and} is commutative, associative and idempotent: events may come in any order, and more than once.
 */
@Description("A run of a job, as far as its OpenLineage events have told.")
public record Run(
        @Id @NonNull String id,

        @NonNull @Description("`namespace/name` of the job.")
        String job,

        @NonNull RunState state,

        @NonNull @Description("The time of the event that says so.")
        Instant stateAt,

        @Nullable @Description("The earliest start that was told.")
        Instant startedAt,

        @Nullable @Description("The start of the period that it is for.")
        Instant nominalStart,

        @Nullable @Description("The end of the period that it is for.")
        Instant nominalEnd,

        @Ignore @Nullable Instant nominalAt,

        @NonNull @Description("The time of its newest event.")
        Instant lastEventAt,

        @Nullable @Description("What it said when it failed.")
        String problem,

        @Nullable @Description("Why it failed, by what it said; null when it did not.")
        RunCause cause,

        @Description(
                "Whether a clock was wrong: an event came with a time still to come, and counts from when it came.")
        boolean skewed,

        @NonNull RunOrigin origin) {

    private static final Comparator<Run> BY_STATE = Comparator.<Run, Boolean>comparing(
                    run -> run.state().ends())
            .thenComparing(Run::stateAt)
            .thenComparing(Run::state)
            .thenComparing(run -> String.valueOf(run.problem()))
            .thenComparing(Run::cause, Comparator.nullsFirst(Comparator.<RunCause>naturalOrder()));

    private static final Comparator<Run> BY_NOMINAL = Comparator.comparing(
                    Run::nominalAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Run::nominalStart, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Run::nominalEnd, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private static final Comparator<Run> BY_EVENT =
            Comparator.comparing(Run::lastEventAt).thenComparing(Run::job);

    /** What both together tell of the same run. */
    Run and(Run other) {
        var state = later(BY_STATE, this, other);
        var nominal = later(BY_NOMINAL, this, other);
        var newest = later(BY_EVENT, this, other);
        return new Run(
                id,
                newest.job(),
                state.state(),
                state.stateAt(),
                earlier(startedAt, other.startedAt()),
                nominal.nominalStart(),
                nominal.nominalEnd(),
                nominal.nominalAt(),
                newest.lastEventAt(),
                state.problem(),
                state.cause(),
                skewed || other.skewed(),
                origin.and(other.origin()));
    }

    /** How long it took; empty when it is not complete, or nobody said when it started. */
    public Optional<Duration> took() {
        return state == RunState.COMPLETED && startedAt != null && !stateAt.isBefore(startedAt)
                ? Optional.of(Duration.between(startedAt, stateAt))
                : Optional.empty();
    }

    /** The same, with what another run says of the failure. */
    Run because(Run part) {
        return new Run(
                id,
                job,
                state,
                stateAt,
                startedAt,
                nominalStart,
                nominalEnd,
                nominalAt,
                lastEventAt,
                part.problem(),
                part.cause(),
                skewed,
                origin);
    }

    private static Run later(Comparator<Run> order, Run one, Run other) {
        return order.compare(one, other) >= 0 ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
