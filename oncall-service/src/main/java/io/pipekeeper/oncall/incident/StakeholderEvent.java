package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those who depend on the pipeline were told, and what was done so that they are. */
public sealed interface StakeholderEvent extends IncidentEvent {

    @Override
    default @Nullable Person person() {
        return null;
    }

    /** No team is known that depends on it, so no clock runs. */
    record NobodyToTell() implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.NOBODY_TO_TELL;
        }

        @Override
        public String text() {
            return "No stakeholder team is known: the stakeholder clock does not run";
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(StakeholderClock::nobodyToTell);
        }
    }

    /** There are words that somebody may send. */
    record StatementDrafted(StatementKind statement, String subject, String markdown) implements StakeholderEvent {

        /** The draft as it is. */
        public static StatementDrafted of(StatementDraft draft) {
            return new StatementDrafted(draft.kind(), draft.subject(), draft.markdown());
        }

        @Override
        public TimelineKind kind() {
            return TimelineKind.STATEMENT_DRAFTED;
        }

        @Override
        public String text() {
            return "Draft for stakeholders: %s\n\n%s".formatted(subject, markdown);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(clock -> clock.drafted(new StatementDraft(statement, subject, markdown)));
        }
    }

    /**
     * Somebody is reminded.
     *
     * @param person null when nobody has the incident
     * @param about what of, in a line
     */
    record Reminded(@Nullable Person person, String about) implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.REMINDED;
        }

        @Override
        public String text() {
            return person == null ? "Nobody to remind: " + about : "%s reminded: %s".formatted(person, about);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(StakeholderClock::reminded);
        }
    }

    /**
     * Somebody other than who has the incident sees to it that stakeholders are told.
     *
     * @param person null when there is nobody who can
     */
    record LeadCalled(@Nullable Person person) implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.LEAD_CALLED;
        }

        @Override
        public String text() {
            return person == null
                    ? "Nobody can be called as communications lead"
                    : "%s called as communications lead".formatted(person);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(clock -> clock.led(person));
        }
    }

    /** Stakeholders did not know in time, and that stays on the record. */
    record ClockBreached(Instant dueAt) implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.CLOCK_BREACHED;
        }

        @Override
        public String text() {
            return "Stakeholders were not told by " + IncidentEvent.time(dueAt);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(StakeholderClock::breachedNow);
        }
    }

    /**
     * Stakeholders are being told.
     *
     * @param person null when it went out by itself
     * @param statement what it is about; null where it was told before there were kinds
     * @param nextUpdateAt by when they are to hear more; null when nothing was promised
     */
    record StakeholdersNotified(
            @Nullable Person person,
            List<String> teams,
            String message,
            @Nullable StatementKind statement,
            @Nullable Instant nextUpdateAt)
            implements StakeholderEvent {

        public StakeholdersNotified {
            teams = List.copyOf(teams);
        }

        @Override
        public TimelineKind kind() {
            return TimelineKind.STAKEHOLDERS_NOTIFIED;
        }

        @Override
        public String text() {
            var names = String.join(", ", teams);
            return person == null
                    ? "Told by itself, %s: %s".formatted(names, message)
                    : "%s tells %s: %s".formatted(person, names, message);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(clock -> clock.told(at, nextUpdateAt));
        }
    }

    /** It is settled by when stakeholders hear more. */
    record UpdatePlanned(@Nullable Instant nextUpdateAt) implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.UPDATE_PLANNED;
        }

        @Override
        public String text() {
            return nextUpdateAt == null
                    ? "Stakeholders hear more when it is over"
                    : "Stakeholders are to hear more by " + IncidentEvent.time(nextUpdateAt);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(clock -> clock.planned(at, nextUpdateAt));
        }
    }

    /** Stakeholders heard nothing when an update was due. */
    record UpdateMissed(Instant dueAt, @Nullable Instant nextUpdateAt) implements StakeholderEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.UPDATE_MISSED;
        }

        @Override
        public String text() {
            return "Stakeholders got no update by " + IncidentEvent.time(dueAt);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withStakeholders(clock -> clock.planned(at, nextUpdateAt));
        }
    }
}
