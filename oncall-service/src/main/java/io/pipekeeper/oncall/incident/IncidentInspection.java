package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.oncall.watch.Finding;
import io.pipekeeper.oncall.watch.Inspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds timers that have not struck, and incidents for which nobody is called any more though nobody has answered. */
@ApplicationScoped
class IncidentInspection implements Inspection {

    private static final int MOST = 100;

    private final Incidents incidents;
    private final IncidentBook book;
    private final WorkBell bell;

    IncidentInspection(Incidents incidents, IncidentBook book, WorkBell bell) {
        this.incidents = incidents;
        this.book = book;
        this.bell = bell;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Finding> repair(Instant dueBefore, Instant now) {
        var late = Arrays.stream(Timer.values()).flatMap(timer -> late(timer, dueBefore));
        var findings = Stream.concat(late, lost(now)).toList();
        if (!findings.isEmpty()) {
            bell.ring();
        }
        return findings;
    }

    /** The bell is all that a timer needs which the database still knows. */
    private Stream<Finding> late(Timer timer, Instant dueBefore) {
        return incidents.due(timer, dueBefore, MOST).stream()
                .map(id -> new Finding("timer", "%s of incident %s".formatted(timer, id)));
    }

    private Stream<Finding> lost(Instant now) {
        return incidents.claimForgotten(MOST).stream().map(incident -> restore(incident, now));
    }

    /** Whatever is recorded sets the columns by what the incident is. */
    private Finding restore(Incident incident, Instant now) {
        var calls = incident.escalation();
        var anew = incident.nextCallAt() != null || calls == null
                ? null
                : calls.progress().restarted(now);
        book.record(incident, new CallEvent.Repaired("The next call was lost; it is restored", anew), now);
        return new Finding("lost-call", "of incident %s".formatted(incident.id()));
    }
}
