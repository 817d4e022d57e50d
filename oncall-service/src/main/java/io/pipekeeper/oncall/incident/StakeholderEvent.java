package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those who depend on the pipeline were told. */
public sealed interface StakeholderEvent extends IncidentEvent {

    /** Stakeholders are being told. */
    record StakeholdersNotified(@Nullable Person person, List<String> teams, String message)
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
            return "%s tells %s: %s".formatted(person, String.join(", ", teams), message);
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.with(incident.stakeholderClock().notified(at));
        }
    }
}
