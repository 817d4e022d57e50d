package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people were called. */
public sealed interface CallEvent extends IncidentEvent {

    @Override
    default @Nullable Person person() {
        return null;
    }

    /** The calls have gone on, as far as the progress says. */
    sealed interface Moved extends CallEvent {

        /** How far they have come. */
        Progress progress();

        @Override
        default Incident applyTo(Incident incident, Instant at) {
            return incident.calling(progress());
        }
    }

    /**
     * It is known who is called in which order.
     *
     * @param policy as it is now; later edits do not change it
     * @param schedule the id of the schedule whose people are called
     * @param reasons why the pace is not the usual one
     * @param clock by when it must be resolved; null when nothing was agreed
     */
    record Routed(
            EscalationPolicy policy,
            String schedule,
            Progress progress,
            List<String> reasons,
            @Nullable ResolutionClock clock)
            implements CallEvent {

        public Routed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public TimelineKind kind() {
            return TimelineKind.ROUTED;
        }

        @Override
        public String text() {
            var route = "Policy %s by schedule %s".formatted(policy.id(), schedule);
            return reasons.isEmpty() ? route : route + ". " + String.join(". ", reasons);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new Escalation(policy, schedule, progress)).with(clock);
        }
    }

    /** Nothing covers it, so nobody is called until something does. */
    record NotCovered() implements CallEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.NOT_COVERED;
        }

        @Override
        public String text() {
            return "No coverage: nobody is called until some is applied";
        }
    }

    /**
     * Somebody is called.
     *
     * @param deadline when the next step follows; null when none does
     */
    record Paged(
            Person person,
            EscalationTarget target,
            int round,
            int step,
            @Nullable Instant deadline,
            Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGED;
        }

        @Override
        public String text() {
            var call = "Step %d: %s called as %s".formatted(step + 1, person, target);
            return deadline == null
                    ? call
                    : "%s; the next step follows at %s".formatted(call, IncidentEvent.time(deadline));
        }
    }

    /** A step called nobody. */
    record StepSkipped(EscalationTarget target, int step, String reason, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.STEP_SKIPPED;
        }

        @Override
        public String text() {
            return "Step %d (%s) skipped: %s".formatted(step + 1, target, reason);
        }
    }

    /** A step is due, but people are called in working hours only. */
    record Held(Instant until, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.HELD;
        }

        @Override
        public String text() {
            return "Waits for working hours, until " + IncidentEvent.time(until);
        }
    }

    /** Nobody has answered; the policy begins again, and people may be called again. */
    record RoundBegan(int round, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ROUND_BEGAN;
        }

        @Override
        public String text() {
            return "Nobody has answered: round %d begins".formatted(round);
        }
    }

    /** Nobody has answered in any round; the fallback is called, whoever was called before. */
    record FellBack(EscalationTarget target, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.FELL_BACK;
        }

        @Override
        public String text() {
            return "Nobody has answered: the fallback is called, " + target;
        }
    }

    /** Every page of a step has failed for good: nobody was reached, so nobody has to be waited for. */
    record Unreachable(int step, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.UNREACHABLE;
        }

        @Override
        public String text() {
            var called =
                    step < 0 ? "Nobody who was asked can be reached" : "Step %d reached nobody".formatted(step + 1);
            var next = progress.dueAt() == null ? "nobody else is left" : "the next step follows at once";
            return "%s, every page has failed: %s".formatted(called, next);
        }
    }

    /**
     * Something that was lost is as it should be again.
     *
     * @param progress from which people are called anew; null where it was known still
     */
    record Repaired(String what, @Nullable Progress progress) implements CallEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.REPAIRED;
        }

        @Override
        public String text() {
            return what;
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return progress == null ? incident : incident.calling(progress);
        }
    }

    /** Everybody was called and nobody has answered. */
    record Exhausted(String reason, Progress progress) implements Moved {

        @Override
        public TimelineKind kind() {
            return TimelineKind.EXHAUSTED;
        }

        @Override
        public String text() {
            return "Exhausted: " + reason;
        }
    }
}
