package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.incident.Incident;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Which incidents must be looked back at, and until when. */
@ApplicationScoped
class Requirement {

    private static final int MOST_DAYS = 60;

    private final CoverageBook coverage;
    private final CatalogCopy catalog;
    private final PostmortemConfig config;

    Requirement(CoverageBook coverage, CatalogCopy catalog, PostmortemConfig config) {
        this.coverage = coverage;
        this.catalog = catalog;
        this.config = config;
    }

    /** Whether the coverage asks for it; where nothing covers the pipeline, its audience does. */
    boolean asksFor(Incident incident) {
        var audience = Optional.ofNullable(incident.pipelineId())
                .flatMap(pipeline -> catalog.current().findPipeline(pipeline))
                .map(KnownPipeline::audience)
                .orElse(null);
        return coverage.serving(incident.pipelineId())
                .map(serving -> serving.requiresPostmortem(audience))
                .orElse(audience == Audience.INVESTORS);
    }

    Instant dueAt(Incident incident, Instant from) {
        var schedule =
                coverage.serving(incident.pipelineId()).map(Coverage::schedule).orElse(null);
        return DueDate.by(schedule).after(from, Math.clamp(config.workingDays(), 1, MOST_DAYS));
    }
}
