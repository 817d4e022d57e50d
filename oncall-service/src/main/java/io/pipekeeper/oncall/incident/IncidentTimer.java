package io.pipekeeper.oncall.incident;

import java.time.Instant;
import java.util.List;

/** What a feature does when one of its timers strikes. */
public interface IncidentTimer {

    /** Which timer it serves. */
    Timer timer();

    /**
     * Moves an incident on. It is called in the transaction that holds the incident, and must set the timer anew or end
     * it: a timer that is still due strikes again.
     */
    void strike(Incident incident, Instant now);

    /** Moves incidents on that are due at once; in the same transaction. */
    default void strike(List<Incident> due, Instant now) {
        due.forEach(incident -> strike(incident, now));
    }
}
