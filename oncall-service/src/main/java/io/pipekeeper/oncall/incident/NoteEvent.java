package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was written down about it. */
public sealed interface NoteEvent extends IncidentEvent {

    /** Somebody wrote something down. */
    record Noted(Person person, String text) implements NoteEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.NOTED;
        }
    }

    /** How bad it is was judged, by the rules or by a person. */
    record SeverityAssessed(Assessment assessment) implements NoteEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.SEVERITY_ASSESSED;
        }

        @Override
        public @Nullable Person person() {
            return assessment.by();
        }

        @Override
        public String text() {
            return "Severity: " + assessment;
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            var isWorse = assessment.severity().compareTo(incident.assessment().severity()) > 0;
            var judged = incident.with(assessment).released(at);
            return isWorse ? judged.withStakeholders(clock -> clock.worsened(at)) : judged;
        }
    }
}
