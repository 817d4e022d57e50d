package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An incident that a test makes up, event by event. */
public final class InventedIncident {

    public static final UUID ID = new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private final Instant detectedAt;
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private Incident incident;

    private InventedIncident(AlertEvent.Detected detected, Instant at) {
        this.detectedAt = at;
        this.incident = Incident.begin(ID, detected, at);
        append(detected, at);
    }

    /** A pipeline fails; stakeholders must know within 30 minutes. */
    public static InventedIncident detected(String pipeline, Instant at) {
        var assessment = Assessment.byRules(IncidentSeverity.CRITICAL, List.of("error told", "+1 for investors"));
        return new InventedIncident(
                new AlertEvent.Detected(
                        "pipeline:" + pipeline,
                        pipeline,
                        "freshness",
                        "Profit is late",
                        at,
                        assessment,
                        at.plus(Duration.ofMinutes(30)),
                        false),
                at);
    }

    /** Things happen at once, so many minutes after the detection. */
    public InventedIncident then(int minutes, IncidentEvent... events) {
        var at = detectedAt.plus(Duration.ofMinutes(minutes));
        incident = incident.after(List.of(events), at);
        for (var event : events) {
            append(event, at);
        }
        return this;
    }

    public Incident incident() {
        return incident;
    }

    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    private void append(IncidentEvent event, Instant at) {
        var id = String.valueOf(timeline.size() + 1);
        timeline.add(new TimelineEntry(id, at, event.kind(), event.person(), event.text(), event));
    }
}
