package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Judges how bad troubles are by the rules, with what is known about their pipelines. */
@ApplicationScoped
class Severities {

    private static final String DEADLINE = "deadline";

    private final CatalogCopy catalog;
    private final Routing routing;
    private final IncidentBook book;

    Severities(CatalogCopy catalog, Routing routing, IncidentBook book) {
        this.catalog = catalog;
        this.routing = routing;
        this.book = book;
    }

    /**
     * How bad it is.
     *
     * @param isRaised whether the coverage raises it at this time of the month
     */
    Assessment assess(AlertSignal signal, boolean isRaised) {
        var known = catalog.current();
        var pipeline = Optional.ofNullable(signal.pipelineId()).flatMap(known::findPipeline);
        return new SeverityRule(
                        signal.severity(),
                        pipeline.map(KnownPipeline::audience).orElse(null),
                        pipeline.map(found -> known.downstreamOf(found.id()).size())
                                .orElse(0),
                        DEADLINE.equals(signal.kind()),
                        isRaised)
                .assess();
    }

    /** Judges an incident that the caller holds anew, after one of its alerts has become worse. What a person says stands. */
    Incident reassess(Incident incident, AlertSignal signal, Instant now) {
        if (incident.assessment().isByPerson() || incident.assessment().isWorst()) {
            return incident;
        }
        var isRaised = routing.raises(incident.pipelineId(), incident.detectedAt());
        var assessment = assess(signal, isRaised);
        var isWorse = !incident.assessment().severity().isAtLeast(assessment.severity());
        return isWorse ? book.record(incident, new NoteEvent.SeverityAssessed(assessment), now) : incident;
    }
}
