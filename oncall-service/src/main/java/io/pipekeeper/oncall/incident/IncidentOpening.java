package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens incidents: takes a copy of the policy that serves the pipeline now, starts the clocks, and wakes the escalation. */
@ApplicationScoped
class IncidentOpening {

    private final Incidents incidents;
    private final IncidentBook book;
    private final CoverageBook coverage;
    private final WorkBell bell;
    private final IncidentConfig config;

    IncidentOpening(
            Incidents incidents, IncidentBook book, CoverageBook coverage, WorkBell bell, IncidentConfig config) {
        this.incidents = incidents;
        this.book = book;
        this.coverage = coverage;
        this.bell = bell;
        this.config = config;
    }

    Incident open(AlertSignal signal, Instant now) {
        var serving = coverage.serving(signal.pipelineId());
        var escalation = serving.map(found -> escalation(found, signal)).orElse(null);
        var incident = incident(signal, escalation, now);
        incidents.save(incident);
        book.write(incident.id(), TimelineKind.OPENED, null, signal.summary(), now);
        if (escalation == null) {
            book.write(incident.id(), TimelineKind.NOT_COVERED, null, "No coverage: nobody is called", now);
        }
        bell.ring();
        Log.infof("Incident opened: incident=%s group=%s", incident.id(), incident.group());
        return incident;
    }

    private Incident incident(AlertSignal signal, @Nullable Escalation escalation, Instant now) {
        return new Incident(
                UuidV7.at(now),
                signal.group(),
                signal.pipelineId(),
                signal.summary(),
                signal.severity(),
                Stream.ofNullable(signal.checkId()).toList(),
                signal.detectedAt(),
                new IncidentState.Triggered(),
                escalation,
                StakeholderClock.start(signal.detectedAt().plus(config.stakeholdersWithin())));
    }

    private static Escalation escalation(Coverage coverage, AlertSignal signal) {
        return new Escalation(coverage.policy(), coverage.schedule().id(), Progress.start(signal.detectedAt()));
    }
}
