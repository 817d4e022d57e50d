package io.pipekeeper.oncall.policy;

import io.pipekeeper.oncall.schedule.WorkingTime;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;

/**
 * When an escalation may call people: in working time only, as long as the incident is not too bad for that.
 *
 * @param unless from this severity on, people are called at any hour
 */
public record CallHours(WorkingTime time, IncidentSeverity unless) {

    /** The instant itself if people may be called then, or else the next one at which they may. */
    Instant next(Instant at) {
        return time.next(at);
    }

    boolean holds(IncidentSeverity severity) {
        return !severity.isAtLeast(unless);
    }
}
