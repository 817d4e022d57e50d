package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * By when those who depend on the pipeline must know, and when they were told. Runs from detection, answered or not.
 *
 * @param startedAt when it began to run
 * @param next what it does by itself next; null when nothing
 * @param reminders how often somebody was reminded, so that each reminder is another page
 * @param draft what waits to be sent
 */
@Description("By when those who depend on the pipeline must know, and when they were told.")
public record StakeholderClock(
        @Ignore Instant startedAt,

        @NonNull @Description("By when they must know, from the detection on; until then nothing is late.")
        Instant dueAt,

        @NonNull @Description("How it stands.") StakeholderState state,

        @Nullable @Description("When they were told first; null when they were not yet.")
        Instant notifiedAt,

        @Description("Whether they were not told in time. Stays so on the record.")
        boolean breached,

        @Nullable @Description("By when they are to hear more; null when nothing was promised.")
        Instant nextUpdateAt,

        @Nullable @Description("Who leads the communication; null while nobody was called to.")
        Person lead,

        @Ignore @Nullable Next next,
        @Ignore int reminders,
        @Ignore @Nullable StatementDraft draft) {

    /** What happens by itself, and when. */
    public record Next(StakeholderStage stage, Instant at) {}

    /** Starts when the incident is detected. */
    public static StakeholderClock start(Instant at, Instant dueAt) {
        return new StakeholderClock(at, dueAt, StakeholderState.RUNNING, null, false, null, null, null, 0, null)
                .before(StakeholderStage.DRAFT);
    }

    /** Does not run where nobody is known to depend on what failed. */
    static StakeholderClock of(AlertEvent.Detected detected) {
        var clock = start(detected.since(), detected.stakeholdersDueAt());
        return detected.nobodyToTell() ? clock.nobodyToTell() : clock;
    }

    /** When it does something by itself; null when it does not. */
    @Ignore
    @Nullable
    Instant nextAt() {
        return next == null ? null : next.at();
    }

    /** What it does now. A reminder that comes after its time is pointless, and left out. */
    public Optional<StakeholderStage> due(Instant now) {
        if (next == null || now.isBefore(next.at())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (next.stage()) {
                    case REMINDER -> now.isBefore(at(StakeholderStage.LEAD)) ? next.stage() : StakeholderStage.LEAD;
                    case UPDATE_REMINDER ->
                        nextUpdateAt == null || now.isBefore(nextUpdateAt) ? next.stage() : StakeholderStage.UPDATE_DUE;
                    default -> next.stage();
                });
    }

    /**
     * Whether first words that go out now come too late, which is not on the record yet.
     *
     * @param punctual from when on what was due is in time when it happens now
     */
    public boolean isLate(Instant punctual) {
        return state == StakeholderState.RUNNING && dueAt.isBefore(punctual);
    }

    @Ignore
    public boolean isTold() {
        return notifiedAt != null;
    }

    /**
     * Whether it is of use still to remind somebody: what they were to tell is untold, and after the first word no later
     * reminder says how things stand now.
     *
     * @param reminder which one, counted from 1
     */
    public boolean stillReminds(int reminder) {
        return draft != null && (!isTold() || reminder == reminders);
    }

    StakeholderClock nobodyToTell() {
        return copy(StakeholderState.NO_STAKEHOLDERS, null, null);
    }

    StakeholderClock drafted(StatementDraft words) {
        var drafted = with(lead, reminders, words);
        return isAt(StakeholderStage.DRAFT) ? drafted.before(StakeholderStage.REMINDER) : drafted;
    }

    StakeholderClock reminded() {
        var reminded = with(lead, reminders + 1, draft);
        if (isAt(StakeholderStage.REMINDER)) {
            return reminded.before(StakeholderStage.LEAD);
        }
        var update = nextUpdateAt == null || !isAt(StakeholderStage.UPDATE_REMINDER)
                ? null
                : new Next(StakeholderStage.UPDATE_DUE, nextUpdateAt);
        return reminded.copy(state, nextUpdateAt, update);
    }

    StakeholderClock led(@Nullable Person by) {
        return with(by, reminders + 1, draft).before(StakeholderStage.DUE);
    }

    StakeholderClock breachedNow() {
        return new StakeholderClock(
                startedAt,
                dueAt,
                StakeholderState.OVERDUE,
                notifiedAt,
                true,
                nextUpdateAt,
                lead,
                null,
                reminders,
                draft);
    }

    /** They are told. The first time counts for the clock, each for the updates. */
    StakeholderClock told(Instant at, @Nullable Instant nextUpdate) {
        var first = notifiedAt == null ? at : notifiedAt;
        return new StakeholderClock(
                        startedAt, dueAt, StakeholderState.TOLD, first, breached, null, lead, null, reminders, null)
                .planned(at, nextUpdate);
    }

    /** An update is due at an instant; in the last third of the time somebody is reminded. */
    StakeholderClock planned(Instant at, @Nullable Instant nextUpdate) {
        if (nextUpdate == null) {
            return copy(state, null, null);
        }
        var left = Duration.between(at, nextUpdate);
        var reminder = nextUpdate.minus(left.dividedBy(3));
        return copy(state, nextUpdate, new Next(StakeholderStage.UPDATE_REMINDER, reminder));
    }

    /** The harm is contained, which is a reason for an update. */
    StakeholderClock mitigated(Instant at) {
        return isTold() ? copy(state, nextUpdateAt, new Next(StakeholderStage.UPDATE_REMINDER, at)) : this;
    }

    /** It has become worse, so that an update may be due earlier. */
    StakeholderClock worsened(Instant at) {
        return isTold() ? copy(state, nextUpdateAt, new Next(StakeholderStage.PLAN, at)) : this;
    }

    /** It is over. */
    StakeholderClock ended(Instant at) {
        return isTold() ? copy(state, null, new Next(StakeholderStage.CLOSING, at)) : stopped();
    }

    /** Nothing more is to be told about it. */
    StakeholderClock stopped() {
        var end = state == StakeholderState.RUNNING ? StakeholderState.ENDED : state;
        return with(lead, reminders, null).copy(end, null, null);
    }

    /** It was not over. Those who were told hear more; for the others the time begins anew. */
    StakeholderClock reopened(Instant at) {
        if (isTold()) {
            return with(lead, reminders, null).copy(state, null, new Next(StakeholderStage.PLAN, at));
        }
        if (state == StakeholderState.NO_STAKEHOLDERS) {
            return this;
        }
        var due = at.plus(Duration.between(startedAt, dueAt));
        return new StakeholderClock(
                        at, due, StakeholderState.RUNNING, null, breached, null, lead, null, reminders, null)
                .before(StakeholderStage.DRAFT);
    }

    private boolean isAt(StakeholderStage stage) {
        return next != null && next.stage() == stage;
    }

    private StakeholderClock before(StakeholderStage stage) {
        return copy(state, nextUpdateAt, new Next(stage, at(stage)));
    }

    /** With 30 minutes: at 10, 20, 25 and 30. */
    private Instant at(StakeholderStage stage) {
        var sixth = Duration.between(startedAt, dueAt).dividedBy(6);
        return switch (stage) {
            case DRAFT -> startedAt.plus(sixth.multipliedBy(2));
            case REMINDER -> startedAt.plus(sixth.multipliedBy(4));
            case LEAD -> startedAt.plus(sixth.multipliedBy(5));
            case DUE, PLAN, UPDATE_REMINDER, UPDATE_DUE, CLOSING -> dueAt;
        };
    }

    private StakeholderClock with(@Nullable Person leads, int reminded, @Nullable StatementDraft words) {
        return new StakeholderClock(
                startedAt, dueAt, state, notifiedAt, breached, nextUpdateAt, leads, next, reminded, words);
    }

    private StakeholderClock copy(StakeholderState stands, @Nullable Instant nextUpdate, @Nullable Next then) {
        return new StakeholderClock(
                startedAt, dueAt, stands, notifiedAt, breached, nextUpdate, lead, then, reminders, draft);
    }
}
