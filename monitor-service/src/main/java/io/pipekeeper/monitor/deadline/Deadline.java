package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One occurrence in the ledger: a period whose data must be complete by an instant. */
@Description("A period whose data must be complete by an instant. It is in the ledger before anything runs.")
public record Deadline(
        @Id @NonNull UUID id,
        @Ignore String checkId,
        @Ignore int ruleVersion,

        @NonNull
        @Description("The business period: `2026-01-05`, `2026-W02` or `2026-01`. Of a repair, when the trouble began.")
        String period,

        @NonNull @Description("From when on data counts as the whole period.")
        Instant expectedFrom,

        @NonNull Instant dueAt,
        @NonNull DeadlineState state,

        @Nullable @Description("When the data was complete, in time or late.")
        Instant metAt,

        @Ignore Outlook outlook,
        @Nullable @Description("Why nobody is held to it.") Excuse excuse) {

    /** So long after the deadline it is judged: what was sent in time may still be on its way to us. */
    static final Duration SETTLING = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int LOOKS = 40;
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** What the evidence makes of it, judged as of the deadline by the times of the events. */
    Deadline after(Evidence evidence, Outlook expected, Instant now) {
        return switch (state) {
            case MET -> this;
            case MISSED -> afterMissed(evidence, now);
            case EXCUSED -> afterExcused(evidence, expected, now);
            case PENDING, AT_RISK, UNKNOWN -> judged(evidence, expected, now);
        };
    }

    /** The same with an excuse. */
    Deadline excusedFor(Excuse why) {
        return become(DeadlineState.EXCUSED, metAt, Outlook.FINE, why);
    }

    /**
     * When to look again: at the deadline and when it is judged. Empty when nothing is open, and when the data of a period
     * has not come for long; an issue is looked after until it is resolved, as the next one waits for that.
     */
    Optional<Instant> nextLook(Instant now) {
        var settled = state == DeadlineState.MET || metAt != null;
        var excusedForEver = excuse != null && excuse.until() == null;
        var givenUp = concernsPeriod() && now.isAfter(end().plus(PATIENCE));
        if (settled || excusedForEver || givenUp) {
            return Optional.empty();
        }
        var next = now.plus(pause(now));
        return Stream.of(dueAt, dueAt.plus(SETTLING), end(), next)
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(next))
                .min(Comparator.naturalOrder());
    }

    /** Whether it says something else than before, to those who are told. */
    boolean differsFrom(Deadline before) {
        return state != before.state
                || !Objects.equals(metAt, before.metAt)
                || !Objects.equals(outlook.risk(), before.outlook.risk());
    }

    /** Whether it is about a period, and not about an issue. */
    boolean concernsPeriod() {
        return !period.contains("T");
    }

    Period toPeriod() {
        return Period.of(period);
    }

    private Instant end() {
        return excuse == null || excuse.until() == null ? dueAt : excuse.until();
    }

    private Duration pause(Instant now) {
        var pause = Duration.between(now, dueAt).abs().dividedBy(LOOKS);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Deadline judged(Evidence evidence, Outlook expected, Instant now) {
        var decided = !now.isBefore(dueAt.plus(SETTLING));
        return switch (evidence) {
            case Evidence.Complete(var at) when !at.isAfter(dueAt) -> with(DeadlineState.MET, at);
            case Evidence.Arrived(var first, var last) when !last.isAfter(dueAt) -> with(DeadlineState.MET, last);
            case Evidence.Incomplete incomplete when !decided -> expecting(expected, now);
            case Evidence other when !decided -> this;
            case Evidence.Complete(var at) -> with(DeadlineState.MISSED, at);
            case Evidence.Arrived(var first, var last) ->
                with(evidence.tells(dueAt) ? DeadlineState.MISSED : DeadlineState.UNKNOWN, last);
            case Evidence.Incomplete incomplete -> missed(expected);
            case Evidence.Unreadable unreadable -> with(DeadlineState.UNKNOWN, null);
        };
    }

    /** Late data changes nothing about a miss. That we were told late does: then there was none. */
    private Deadline afterMissed(Evidence evidence, Instant now) {
        return switch (evidence) {
            case Evidence.Complete(var at) when !at.isAfter(dueAt) -> with(DeadlineState.MET, at);
            case Evidence.Complete(var at) -> cameLate(at);
            // The rows were not there when we looked at the deadline, whatever time they carry.
            case Evidence.Arrived(var first, var last) -> cameLate(last.isAfter(dueAt) ? last : now);
            case Evidence other -> this;
        };
    }

    private Deadline cameLate(Instant at) {
        return metAt == null ? become(state, at, outlook, excuse) : this;
    }

    /** What comes after an excuse has ended is judged as if there had been none. */
    private Deadline afterExcused(Evidence evidence, Outlook expected, Instant now) {
        return switch (evidence) {
            case Evidence.Complete(var at) when isExcused(at) -> with(state, at);
            case Evidence.Arrived(var first, var last) when isExcused(last) -> with(state, last);
            case Evidence other -> isExcused(now) ? this : judged(evidence, expected, now);
        };
    }

    private boolean isExcused(Instant at) {
        return excuse == null || excuse.holds(at);
    }

    /** At risk it stays until it is met or missed: a warning that comes and goes is worse than none. */
    private Deadline expecting(Outlook expected, Instant now) {
        if (!now.isBefore(dueAt) || (expected.risk() == null && state == DeadlineState.AT_RISK)) {
            return this;
        }
        var newState = expected.risk() == null ? state : DeadlineState.AT_RISK;
        return become(newState, metAt, expected, excuse);
    }

    /** What was the risk is the reason now. */
    private Deadline missed(Outlook reason) {
        return become(DeadlineState.MISSED, null, new Outlook(reason.risk(), null, reason.failed()), excuse);
    }

    private Deadline with(DeadlineState newState, @Nullable Instant newMetAt) {
        return become(newState, newMetAt, Outlook.FINE, excuse);
    }

    private Deadline become(
            DeadlineState newState, @Nullable Instant newMetAt, Outlook newOutlook, @Nullable Excuse why) {
        return new Deadline(id, checkId, ruleVersion, period, expectedFrom, dueAt, newState, newMetAt, newOutlook, why);
    }
}
