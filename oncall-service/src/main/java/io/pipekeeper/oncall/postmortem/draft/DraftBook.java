package io.pipekeeper.oncall.postmortem.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.measure.MeasureDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Drafts sections from what is on record now. */
@ApplicationScoped
public class DraftBook {

    private final IncidentBook incidents;
    private final MeasureDesk measures;
    private final CatalogCopy catalog;
    private final ObjectMapper json;

    DraftBook(IncidentBook incidents, MeasureDesk measures, CatalogCopy catalog, ObjectMapper json) {
        this.incidents = incidents;
        this.measures = measures;
        this.catalog = catalog;
        this.json = json;
    }

    /** The drafts about some incidents, by the incidents' ids. */
    @Transactional
    public Map<UUID, List<DraftSection>> drafts(List<UUID> ids) {
        var known = incidents.all(ids);
        var timelines = incidents.timelines(ids);
        var alerts = incidents.alerts(ids);
        var times = measures.times(List.copyOf(known.values()));
        var names = catalog.current();
        Map<UUID, List<DraftSection>> drafts = new HashMap<>();
        known.forEach((id, incident) -> drafts.put(
                id,
                Draft.of(new Facts(
                        incident,
                        subject(incident, names),
                        timelines.getOrDefault(id, List.of()),
                        alerts.getOrDefault(id, List.of()).stream()
                                .map(alert -> AlertFacts.of(alert, details(alert)))
                                .toList(),
                        Objects.requireNonNull(times.get(id))))));
        return drafts;
    }

    private static String subject(Incident incident, Catalog names) {
        return Optional.ofNullable(incident.pipelineId())
                .map(pipeline ->
                        names.findPipeline(pipeline).map(KnownPipeline::name).orElse(pipeline))
                .orElse(incident.group());
    }

    private JsonNode details(IncidentAlert alert) {
        try {
            return json.readTree(alert.details());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of an alert are not JSON: " + alert.id(), e);
        }
    }
}
