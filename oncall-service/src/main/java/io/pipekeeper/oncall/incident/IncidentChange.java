package io.pipekeeper.oncall.incident;

import java.time.Instant;
import java.util.List;

/**
 * Events that have just been recorded. Other features observe it, inside the transaction that recorded them.
 *
 * @param incident what it is after them
 */
public record IncidentChange(Incident incident, List<IncidentEvent> events, Instant at) {

    public IncidentChange {
        events = List.copyOf(events);
    }

    /** Whether it is over now, which it was not before. */
    public boolean isResolution() {
        return events.stream().anyMatch(AnswerEvent.Resolved.class::isInstance);
    }
}
