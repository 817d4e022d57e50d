package io.pipekeeper.oncall.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Says when little time is left to resolve an incident, and when none is. */
@ApplicationScoped
class ResolutionTimer implements IncidentTimer {

    private final IncidentBook book;

    ResolutionTimer(IncidentBook book) {
        this.book = book;
    }

    @Override
    public Timer timer() {
        return Timer.RESOLUTION;
    }

    @Override
    public void strike(Incident incident, Instant now) {
        var clock = incident.resolutionClock();
        if (clock != null) {
            var isMissed = !now.isBefore(clock.dueAt());
            book.record(
                    incident,
                    isMissed
                            ? new TargetEvent.TargetMissed(clock.dueAt())
                            : new TargetEvent.TargetAtRisk(clock.dueAt()),
                    now);
        }
    }
}
