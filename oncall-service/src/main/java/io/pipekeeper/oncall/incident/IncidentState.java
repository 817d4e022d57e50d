package io.pipekeeper.oncall.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of an incident, which follows from the events on its timeline. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IncidentState.Triggered.class, name = "triggered"),
    @JsonSubTypes.Type(value = IncidentState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = IncidentState.Mitigated.class, name = "mitigated"),
    @JsonSubTypes.Type(value = IncidentState.Resolved.class, name = "resolved"),
    @JsonSubTypes.Type(value = IncidentState.Merged.class, name = "merged")
})
public sealed interface IncidentState {

    /** What people see of it. */
    IncidentStatus status();

    /** How somebody answered, if somebody did. */
    @Nullable
    Acknowledged acknowledgement();

    /** When it ended; null while it is open. */
    default @Nullable Instant endedAt() {
        return null;
    }

    /** Nobody has answered yet. */
    record Triggered() implements IncidentState {

        @Override
        public IncidentStatus status() {
            return IncidentStatus.TRIGGERED;
        }

        @Override
        public @Nullable Acknowledged acknowledgement() {
            return null;
        }
    }

    /**
     * Somebody has answered.
     *
     * @param by who; null when the tool that sent the alert said so
     * @param until when people are called anew, where it was snoozed
     */
    record Acknowledged(
            @Nullable Person by, Instant since, @Nullable Instant until) implements IncidentState {

        @Override
        public IncidentStatus status() {
            return IncidentStatus.ACKNOWLEDGED;
        }

        @Override
        public Acknowledged acknowledgement() {
            return this;
        }
    }

    /** The harm is contained; the data are not right yet. */
    record Mitigated(Person by, Instant since, @Nullable Acknowledged answered) implements IncidentState {

        @Override
        public IncidentStatus status() {
            return IncidentStatus.MITIGATED;
        }

        @Override
        public Acknowledged acknowledgement() {
            return answered == null ? new Acknowledged(by, since, null) : answered;
        }
    }

    /**
     * It is over.
     *
     * @param by who said so; null when all its alerts have resolved
     * @param answered how it was acknowledged before, if it was
     */
    record Resolved(
            @Nullable Person by, Instant since, @Nullable Acknowledged answered) implements IncidentState {

        @Override
        public IncidentStatus status() {
            return IncidentStatus.RESOLVED;
        }

        @Override
        public @Nullable Acknowledged acknowledgement() {
            return answered;
        }

        @Override
        public Instant endedAt() {
            return since;
        }
    }

    /** It is the same trouble as another incident. */
    record Merged(
            Person by, Instant since, UUID into, @Nullable Acknowledged answered) implements IncidentState {

        @Override
        public IncidentStatus status() {
            return IncidentStatus.MERGED;
        }

        @Override
        public @Nullable Acknowledged acknowledgement() {
            return answered;
        }

        @Override
        public Instant endedAt() {
            return since;
        }
    }
}
