package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an incident. The timeline keeps these for ever; an incident is what they add up to.
 *
 * <p>Each family stands in a file of its own: alerts, calls, deliveries, answers, notes, stakeholders and the target. An
 * event is stored as JSON by its kind, so its fields are never renamed, only added.
 */
public sealed interface IncidentEvent
        permits AlertEvent, AnswerEvent, CallEvent, DeliveryEvent, NoteEvent, StakeholderEvent, TargetEvent {

    /** What it is on the timeline. */
    TimelineKind kind();

    /** Who did it, or to whom it was done; null for what happened by itself. */
    @Nullable
    Person person();

    /** In words, for people who read the timeline. */
    String text();

    /** A time as people read it: to the second. */
    static Instant time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the incident is after it. Most events are facts that change nothing. */
    default Incident applyTo(Incident incident, Instant at) {
        return incident;
    }
}
