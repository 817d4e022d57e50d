package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people did about it, and what followed from that. */
public sealed interface AnswerEvent extends IncidentEvent {

    /** Whatever was answered before, people are called again. */
    sealed interface Anew extends AnswerEvent {

        /** From where they are called; null while nothing covers the incident. */
        @Nullable
        Progress progress();

        @Override
        default Incident applyTo(Incident incident, Instant at) {
            return incident.calledAnew(progress());
        }
    }

    /**
     * Somebody has it: nobody else is called.
     *
     * @param person null when a tool said so
     * @param via by what they answered: the console, a link, a reply, a tool
     */
    record Acknowledged(@Nullable Person person, String via) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ACKNOWLEDGED;
        }

        @Override
        public String text() {
            return person == null ? "Acknowledged by " + via : "Acknowledged by %s (%s)".formatted(person, via);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new IncidentState.Acknowledged(person, at, null));
        }
    }

    /** Somebody has it, and wants to be called again at an instant if it is not over by then. */
    record Snoozed(Person person, Instant until) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.SNOOZED;
        }

        @Override
        public String text() {
            return "Snoozed by %s until %s".formatted(person, until);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new IncidentState.Acknowledged(person, at, until));
        }
    }

    /** The time for which it was snoozed is over and it is not: people are called anew. */
    record Retriggered(@Nullable Progress progress) implements Anew {

        @Override
        public TimelineKind kind() {
            return TimelineKind.RETRIGGERED;
        }

        @Override
        public @Nullable Person person() {
            return null;
        }

        @Override
        public String text() {
            return "No longer snoozed: people are called anew";
        }
    }

    /** Somebody asked another person to take it. */
    record Reassigned(Person person, Person to, Progress progress) implements Anew {

        /** The number under which the call stands in its round: none of a policy's steps. */
        public static final int STEP = -1;

        @Override
        public TimelineKind kind() {
            return TimelineKind.REASSIGNED;
        }

        @Override
        public String text() {
            return "%s asks %s to take it".formatted(person, to);
        }
    }

    /** Somebody wants the next step to follow at once. */
    record Escalated(Person person, Progress progress) implements Anew {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ESCALATED;
        }

        @Override
        public String text() {
            return "Escalated by " + person;
        }
    }

    /** The harm is contained; the data are not right yet. */
    record Mitigated(Person person, String how) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.MITIGATED;
        }

        @Override
        public String text() {
            return "Mitigated by %s: %s".formatted(person, how);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new IncidentState.Mitigated(
                            person, at, incident.state().acknowledgement()))
                    .withStakeholders(clock -> clock.mitigated(at));
        }
    }

    /**
     * It is over.
     *
     * @param person null when all its alerts have resolved
     * @param reason why it is over although checks still fail; null when none does
     */
    record Resolved(@Nullable Person person, @Nullable String reason) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.RESOLVED;
        }

        @Override
        public String text() {
            if (person == null) {
                return "Resolved: all its alerts are over";
            }
            return reason == null
                    ? "Resolved by " + person
                    : "Resolved by %s although checks fail: %s".formatted(person, reason);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new IncidentState.Resolved(
                            person, at, incident.state().acknowledgement()))
                    .withTarget(target -> target.resolved(at))
                    .withStakeholders(clock -> clock.ended(at));
        }
    }

    /** It was not over. */
    record Reopened(Person person, String reason, @Nullable Progress progress) implements Anew {

        @Override
        public TimelineKind kind() {
            return TimelineKind.REOPENED;
        }

        @Override
        public String text() {
            return "Reopened by %s: %s".formatted(person, reason);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.calledAnew(progress).withStakeholders(clock -> clock.reopened(at));
        }
    }

    /** It is the same trouble as another incident, which goes on alone. */
    record Merged(Person person, UUID into) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.MERGED;
        }

        @Override
        public String text() {
            return "Merged by %s into %s".formatted(person, into);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(new IncidentState.Merged(
                            person, at, into, incident.state().acknowledgement()))
                    .withStakeholders(StakeholderClock::stopped);
        }
    }

    /** Another incident is the same trouble as this one, which has taken its alerts over. */
    record Absorbed(Person person, UUID from, List<String> checkIds) implements AnswerEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ABSORBED;
        }

        @Override
        public String text() {
            return "%s merged %s into this one".formatted(person, from);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            var all = incident;
            for (var check : checkIds) {
                all = all.withCheck(check);
            }
            return all;
        }
    }
}
