package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tools said. */
public sealed interface AlertEvent extends IncidentEvent {

    @Override
    default @Nullable Person person() {
        return null;
    }

    /**
     * The first alert came, and with it the incident.
     *
     * @param since when the tool saw it first
     * @param nobodyToTell whether no team is known to depend on it, so that no stakeholder clock runs
     */
    record Detected(
            String group,
            @Nullable String pipelineId,
            @Nullable String checkId,
            String summary,
            Instant since,
            Assessment assessment,
            Instant stakeholdersDueAt,
            boolean nobodyToTell)
            implements AlertEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.DETECTED;
        }

        @Override
        public String text() {
            var told = "%s (%s)".formatted(summary, assessment);
            return nobodyToTell ? told + ". No stakeholder team is known: the stakeholder clock does not run" : told;
        }
    }

    /** Another alert of the group came. */
    record AlertAdded(String summary, @Nullable String checkId) implements AlertEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ALERT_ADDED;
        }

        @Override
        public String text() {
            return summary;
        }

        @Override
        public Incident applyTo(Incident incident, Instant at) {
            return incident.withCheck(checkId);
        }
    }

    /** One of the alerts is over. */
    record AlertResolved(String summary) implements AlertEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.ALERT_RESOLVED;
        }

        @Override
        public String text() {
            return summary;
        }
    }

    /** Every alert is over: what failed is green again. */
    record DataVerified(List<String> checkIds) implements AlertEvent {

        public DataVerified {
            checkIds = List.copyOf(checkIds);
        }

        @Override
        public TimelineKind kind() {
            return TimelineKind.DATA_VERIFIED;
        }

        @Override
        public String text() {
            return checkIds.isEmpty() ? "All its alerts are over" : "Green again: " + String.join(", ", checkIds);
        }
    }
}
