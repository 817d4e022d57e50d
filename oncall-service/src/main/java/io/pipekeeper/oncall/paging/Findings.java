package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.paging.Story.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads out of open alerts what is wrong, as those who sent them say it. */
@ApplicationScoped
class Findings {

    private final IncidentBook incidents;
    private final ObjectMapper json;

    Findings(IncidentBook incidents, ObjectMapper json) {
        this.incidents = incidents;
        this.json = json;
    }

    /** What is wrong still, by incident. */
    Map<UUID, List<Finding>> of(Collection<UUID> some) {
        return incidents.alerts(List.copyOf(some)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, alerts -> findings(alerts.getValue())));
    }

    private List<Finding> findings(List<IncidentAlert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.resolvedAt() == null)
                .map(this::finding)
                .toList();
    }

    private Finding finding(IncidentAlert alert) {
        var details = details(alert);
        var since = text(details, "since");
        var check = text(details, "check_name");
        return new Finding(
                check == null ? alert.summary() : check,
                text(details, "observed"),
                text(details, "expected"),
                since == null ? PageWriter.readable(alert.detectedAt()) : since);
    }

    private JsonNode details(IncidentAlert alert) {
        try {
            return json.readTree(alert.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an alert are not JSON: " + alert.id(), e);
        }
    }

    private static @Nullable String text(JsonNode details, String field) {
        var value = details.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
