package io.pipekeeper.oncall.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions in which timers strike: many incidents at once, or one alone. */
@ApplicationScoped
class TimerDesk {

    private final Incidents incidents;

    TimerDesk(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Moves on some of the incidents that are due and that nobody else holds, the longest due first. Answers how many. */
    @Transactional
    int strike(IncidentTimer timer, Instant now, int limit) {
        var due = incidents.claimDue(timer.timer(), now, limit);
        timer.strike(due, now);
        return due.size();
    }

    /** Moves one incident on, if it is due still and nobody else holds it. */
    @Transactional
    void strikeAlone(IncidentTimer timer, UUID id, Instant now) {
        incidents.claimDue(timer.timer(), id, now).ifPresent(incident -> timer.strike(incident, now));
    }

    /** Lets a timer that failed strike later. Only the column moves; what is due stays as the timeline says. */
    @Transactional
    void postpone(Timer timer, UUID id, Instant until) {
        incidents.postpone(timer, id, until);
    }

    @Transactional
    List<UUID> due(Timer timer, Instant now, int limit) {
        return incidents.due(timer, now, limit);
    }
}
