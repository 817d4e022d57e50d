package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the time until it must be resolved went by. */
public sealed interface TargetEvent extends IncidentEvent {

    @Override
    default @Nullable Person person() {
        return null;
    }

    /** Little time is left. */
    record TargetAtRisk(Instant dueAt) implements TargetEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.TARGET_AT_RISK;
        }

        @Override
        public String text() {
            return "To be resolved by %s: little time is left".formatted(IncidentEvent.time(dueAt));
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withTarget(ResolutionClock::becomesAtRisk);
        }
    }

    /** It was not resolved in time, and stays so on the record. */
    record TargetMissed(Instant dueAt) implements TargetEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.TARGET_MISSED;
        }

        @Override
        public String text() {
            return "Not resolved by " + IncidentEvent.time(dueAt);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withTarget(ResolutionClock::isMissed);
        }
    }
}
