package io.pipekeeper.oncall.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** Incidents and their events as they are stored. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            Incident.class,
            Assessment.class,
            Escalation.class,
            IncidentState.class,
            IncidentState.Triggered.class,
            IncidentState.Acknowledged.class,
            IncidentState.Mitigated.class,
            IncidentState.Resolved.class,
            IncidentState.Merged.class,
            StakeholderClock.class,
            StakeholderClock.Next.class,
            StatementDraft.class,
            ResolutionClock.class
        })
class IncidentJson {

    private final ObjectMapper json;

    IncidentJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Record thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be written as JSON: " + thing.getClass(), e);
        }
    }

    String write(IncidentEvent event) {
        return write((Record) event);
    }

    Incident incident(String snapshot) {
        return read(snapshot, Incident.class);
    }

    IncidentEvent event(TimelineKind kind, String data) {
        return read(data, kind.event());
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored cannot be read as " + type.getSimpleName(), e);
        }
    }
}
