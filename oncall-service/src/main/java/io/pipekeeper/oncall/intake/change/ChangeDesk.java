package io.pipekeeper.oncall.intake.change;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.intake.trace.Finding;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.TraceEvent;
import io.pipekeeper.oncall.intake.trace.Visit;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps changes, and finds those that may explain an incident. */
@ApplicationScoped
class ChangeDesk {

    private final Changes changes;
    private final TraceBook traces;
    private final ChangeConfig config;
    private final InstantSource clock;

    ChangeDesk(Changes changes, TraceBook traces, ChangeConfig config, InstantSource clock) {
        this.changes = changes;
        this.traces = traces;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void take(Visit visit, ToldChange change) {
        changes.persist(ChangeRow.from(visit, change));
        traces.write(visit, List.of(TraceEvent.of("change", change.summary(), Finding.CHANGE)));
    }

    @Transactional
    List<Change> newest(@Nullable String pipeline, int first) {
        return changes.newest(pipeline, first);
    }

    /** For each incident, what was changed about its pipeline shortly before it was detected; newest first. */
    @Transactional
    List<List<Change>> before(List<Incident> incidents) {
        var pipelines = incidents.stream()
                .map(Incident::pipelineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (pipelines.isEmpty()) {
            return incidents.stream().map(incident -> List.<Change>of()).toList();
        }
        var detections = incidents.stream().map(Incident::detectedAt).sorted().toList();
        var all = changes.between(pipelines, detections.getFirst().minus(config.recent()), detections.getLast());
        return incidents.stream().map(incident -> before(incident, all)).toList();
    }

    @Transactional
    @Scheduled(every = "1h", delayed = "5m")
    @RunOnVirtualThread
    void removeOld() {
        changes.removeBefore(clock.instant().minus(config.kept()));
    }

    private List<Change> before(Incident incident, List<Change> all) {
        var from = incident.detectedAt().minus(config.recent());
        return all.stream()
                .filter(change ->
                        change.pipeline() != null && change.pipeline().id().equals(incident.pipelineId()))
                .filter(change -> isWithin(change.at(), from, incident.detectedAt()))
                .toList();
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && !at.isAfter(until);
    }
}
