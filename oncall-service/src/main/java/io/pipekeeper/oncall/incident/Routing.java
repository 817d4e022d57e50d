package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.wake.WorkBell;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out who is called for incidents. */
@ApplicationScoped
class Routing {

    private final CoverageBook coverage;
    private final Incidents incidents;
    private final IncidentBook book;
    private final WorkBell bell;

    Routing(CoverageBook coverage, Incidents incidents, IncidentBook book, WorkBell bell) {
        this.coverage = coverage;
        this.incidents = incidents;
        this.book = book;
        this.bell = bell;
    }

    /** The way of an incident as it is now; nothing when nothing covers it. */
    Optional<Route> route(@Nullable String pipeline, Instant detectedAt) {
        return coverage.serving(pipeline).map(serving -> Route.of(serving, detectedAt));
    }

    /** Whether the coverage makes it one level worse. */
    boolean raises(@Nullable String pipeline, Instant detectedAt) {
        return route(pipeline, detectedAt).filter(way -> way.pace().raises()).isPresent();
    }

    /** Calls people for an incident that nothing covered when it opened, if something does now. Deadlines begin now. */
    @Transactional
    void routeUncovered(UUID id, Instant now) {
        var incident = incidents.lock(id);
        if (!incident.isOpen() || incident.escalation() != null) {
            return;
        }
        route(incident.pipelineId(), incident.detectedAt()).ifPresent(way -> {
            book.record(incident, way.routed(incident.assessment().severity(), now), now);
            bell.ring();
            Log.infof("Incident covered at last: incident=%s", id);
        });
    }

    @Transactional
    List<UUID> uncovered() {
        return incidents.uncovered();
    }
}
