package io.pipekeeper.oncall.policy;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.schedule.Holiday;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.schedule.WorkingHours;
import io.pipekeeper.oncall.schedule.WorkingTime;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the escalation of an incident has come. What a policy decides next is one of the transitions here.
 *
 * @param round the round under way
 * @param step the number of the step that follows, from 0; the number after the last one is the fallback
 * @param dueAt when it follows, if nobody answers before; null when nothing follows any more
 * @param heldSince when it would have followed, while it waits for working hours
 * @param hours when people may be called; null for any hour
 */
@RegisterForReflection(
        targets = {
            Progress.class,
            Progress.Round.class,
            CallHours.class,
            WorkingTime.class,
            WorkingHours.class,
            Holiday.class,
            Weekday.class
        })
public record Progress(
        Round round,
        int step,
        @Nullable Instant dueAt,
        @Nullable Instant heldSince,
        @Nullable CallHours hours) {

    /**
     * One time through the steps of a policy.
     *
     * @param number from 1, and never the same twice for one incident
     * @param first the number with which the repeats of the policy began
     * @param countedFrom from when deadlines count: the detection or the beginning of the round, later by what was held
     * @param paged who was called in it, in order
     */
    public record Round(int number, int first, Instant countedFrom, List<Person> paged) {

        public Round {
            paged = List.copyOf(paged);
        }

        int repeats() {
            return number - first;
        }

        private Round joinedBy(List<Person> people) {
            var all = Stream.concat(paged.stream(), people.stream()).toList();
            return new Round(number, first, countedFrom, all);
        }

        private Round shiftedBy(Duration time) {
            return new Round(number, first, countedFrom.plus(time), paged);
        }
    }

    /** Nobody was called yet; the first step follows at once. */
    public static Progress start(Instant detectedAt) {
        return new Progress(new Round(1, 1, detectedAt, List.of()), 0, detectedAt, null, null);
    }

    /** People are called in these hours only; at any hour if there are none. */
    public Progress within(@Nullable CallHours only) {
        return new Progress(round, step, dueAt, heldSince, only);
    }

    /** From when the deadlines of this round count. */
    public Instant countedFrom() {
        return round.countedFrom();
    }

    /** Who was called in this round, in order. */
    public List<Person> paged() {
        return round.paged();
    }

    /** People were called, and the next step waits for the deadline. */
    public Progress paged(List<Person> people, Instant deadline) {
        return new Progress(round.joinedBy(people), step + 1, deadline, null, hours);
    }

    /** A step called nobody, and the next one follows at once. */
    public Progress skipped() {
        return new Progress(round, step + 1, dueAt, null, hours);
    }

    /** The step that is due waits for working hours, and every later deadline moves by the same time. */
    public Progress held(Instant until) {
        if (dueAt == null) {
            return this;
        }
        var since = heldSince == null ? dueAt : heldSince;
        return new Progress(round.shiftedBy(Duration.between(dueAt, until)), step, until, since, hours);
    }

    /** The policy begins again, and with it deadlines and the rule that nobody is called twice. */
    public Progress nextRound(Instant now) {
        return new Progress(new Round(round.number() + 1, round.first(), now, List.of()), 0, now, null, hours);
    }

    /** The policy begins again as if for the first time: whoever had answered did not see to it. */
    public Progress restarted(Instant now) {
        var next = round.number() + 1;
        return new Progress(new Round(next, next, now, List.of()), 0, now, null, hours);
    }

    /** Somebody was asked beside the steps; the next one waits for the deadline, and later ones by as much. */
    public Progress asked(Person person, Instant deadline) {
        var later = dueAt == null ? Duration.ZERO : Duration.between(dueAt, deadline);
        return new Progress(round.joinedBy(List.of(person)).shiftedBy(later), step, deadline, null, hours);
    }

    /** The fallback was called. */
    public Progress fellBack() {
        return new Progress(round, step + 1, dueAt, null, hours);
    }

    /** Nothing follows any more. */
    public Progress exhausted() {
        return new Progress(round, step, null, null, hours);
    }

    /** The incident is this bad now: bad enough, and a step that waits for working hours waits no longer. */
    public Progress assessed(IncidentSeverity severity, Instant at) {
        return hours == null || hours.holds(severity) ? this : released(at);
    }

    /** Somebody wants the next step now, whatever the hour. Nothing happens when nothing would follow. */
    public Progress hastened(Instant now) {
        var free = released(now);
        return free.dueAt == null || free.dueAt.isBefore(now)
                ? free
                : new Progress(free.round, free.step, now, null, null);
    }

    /** Nobody of the step under way was reached, so the next one need not wait; but for working hours it does. */
    public Progress unreached(Instant now) {
        return dueAt == null || !now.isBefore(dueAt) ? this : new Progress(round, step, now, null, hours);
    }

    /** When people may be called, if not before this instant. */
    Instant opensAt(Instant at) {
        return hours == null ? at : hours.next(at);
    }

    private Progress released(Instant at) {
        if (heldSince == null || dueAt == null || !at.isBefore(dueAt)) {
            return within(null);
        }
        return new Progress(round.shiftedBy(Duration.between(dueAt, at)), step, at, null, null);
    }
}
