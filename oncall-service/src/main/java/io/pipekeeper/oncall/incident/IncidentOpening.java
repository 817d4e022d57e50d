package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Opens incidents: judges how bad it is, finds out who is called, starts the clocks, and wakes the escalation. */
@ApplicationScoped
class IncidentOpening {

    private final IncidentBook book;
    private final Routing routing;
    private final Severities severities;
    private final WorkBell bell;
    private final StakeholderPromise promise;

    IncidentOpening(
            IncidentBook book, Routing routing, Severities severities, WorkBell bell, StakeholderPromise promise) {
        this.book = book;
        this.routing = routing;
        this.severities = severities;
        this.bell = bell;
        this.promise = promise;
    }

    Incident open(AlertSignal signal, Instant now) {
        var way = routing.route(signal.pipelineId(), signal.detectedAt());
        var assessment = severities.assess(
                signal, way.filter(found -> found.pace().raises()).isPresent());
        var detected = detected(signal, assessment);
        var route = way.map(found -> found.routed(assessment.severity(), signal.detectedAt()))
                .orElseGet(CallEvent.NotCovered::new);
        var incident = book.open(Incident.begin(UuidV7.at(now), detected, now), List.of(detected, route), now);
        bell.ring();
        Log.infof("Incident opened: incident=%s group=%s", incident.id(), incident.group());
        return incident;
    }

    private AlertEvent.Detected detected(AlertSignal signal, Assessment assessment) {
        return new AlertEvent.Detected(
                signal.group(),
                signal.pipelineId(),
                signal.checkId(),
                signal.summary(),
                signal.detectedAt(),
                assessment,
                promise.dueAt(signal.detectedAt()),
                promise.isToNobody(signal.pipelineId()));
    }
}
