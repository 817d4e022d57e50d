package io.pipekeeper.oncall.incident;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Incidents for tests that need one and do not care how it came about. */
public final class Samples {

    private Samples() {}

    /** A pipeline has just failed, and nothing covers it. */
    public static Incident incident(UUID id, String pipeline, String summary, Instant detectedAt) {
        var detected = new AlertEvent.Detected(
                "pipeline:" + pipeline,
                pipeline,
                null,
                summary,
                detectedAt,
                Assessment.byRules(IncidentSeverity.CRITICAL, List.of("critical told")),
                detectedAt.plus(Duration.ofMinutes(30)),
                false);
        return Incident.begin(id, detected, detectedAt);
    }

    /** What a timeline adds up to. What became of pages changes nothing, not even when the incident has changed last. */
    static Incident replay(UUID id, List<TimelineEntry> timeline) {
        var first = timeline.getFirst();
        var incident = Incident.begin(id, (AlertEvent.Detected) requireNonNull(first.event()), first.at());
        for (var entry : timeline) {
            if (!(entry.event() instanceof DeliveryEvent)) {
                incident = incident.after(List.of(requireNonNull(entry.event())), entry.at());
            }
        }
        return incident;
    }
}
