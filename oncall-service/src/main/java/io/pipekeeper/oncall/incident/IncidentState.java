package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of an incident. A transition is a method of the one state that allows it. */
public sealed interface IncidentState {

    IncidentStatus status();

    /** Nobody has answered yet. */
    record Triggered() implements IncidentState {

        Acknowledged acknowledge(@Nullable Person by, Instant at) {
            return new Acknowledged(by, at);
        }

        Resolved resolve(@Nullable Person by, Instant at) {
            return new Resolved(by, at, null);
        }

        @Override
        public IncidentStatus status() {
            return IncidentStatus.TRIGGERED;
        }
    }

    /**
     * Somebody has answered.
     *
     * @param by who; null when the tool that sent the alert said so
     */
    record Acknowledged(@Nullable Person by, Instant since) implements IncidentState {

        Resolved resolve(@Nullable Person resolver, Instant at) {
            return new Resolved(resolver, at, this);
        }

        @Override
        public IncidentStatus status() {
            return IncidentStatus.ACKNOWLEDGED;
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
    }

    /** How somebody answered, if somebody did. */
    default @Nullable Acknowledged acknowledgement() {
        return switch (this) {
            case Triggered() -> null;
            case Acknowledged acknowledged -> acknowledged;
            case Resolved resolved -> resolved.answered();
        };
    }

    /** How it ended, if it has. */
    default @Nullable Resolved resolution() {
        return this instanceof Resolved resolved ? resolved : null;
    }
}
