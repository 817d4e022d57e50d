package io.pipekeeper.oncall.handoff;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What incidents ask of whoever takes over. */
record OpenMatters(List<Incident> incidents) {

    OpenMatters {
        incidents = List.copyOf(incidents);
    }

    /** The incidents for which people of a schedule are called, or would be by the coverage as it is now. */
    OpenMatters of(String schedule, List<String> pipelines) {
        return new OpenMatters(incidents.stream()
                .filter(incident -> isCalledBy(schedule, incident) || isAbout(pipelines, incident))
                .toList());
    }

    /** By when people are called anew. */
    List<Incident> snoozed() {
        return incidents.stream()
                .filter(incident -> until(incident) != null)
                .sorted(Comparator.comparing(incident -> Objects.requireNonNull(until(incident))))
                .toList();
    }

    List<Incident> held() {
        return incidents.stream().filter(OpenMatters::isHeld).toList();
    }

    private static @Nullable Instant until(Incident incident) {
        return incident.state() instanceof IncidentState.Acknowledged answered ? answered.until() : null;
    }

    private static boolean isHeld(Incident incident) {
        var escalation = incident.escalation();
        return incident.state() instanceof IncidentState.Triggered
                && escalation != null
                && escalation.progress().heldSince() != null;
    }

    private static boolean isCalledBy(String schedule, Incident incident) {
        var escalation = incident.escalation();
        return escalation != null && escalation.schedule().equals(schedule);
    }

    private static boolean isAbout(List<String> pipelines, Incident incident) {
        var pipeline = incident.pipelineId();
        return incident.escalation() == null && pipeline != null && pipelines.contains(pipeline);
    }
}
