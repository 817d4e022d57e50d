package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.CatalogCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is promised to those who depend on a pipeline when it fails. */
@ApplicationScoped
class StakeholderPromise {

    private final IncidentConfig config;
    private final CatalogCopy catalog;

    StakeholderPromise(IncidentConfig config, CatalogCopy catalog) {
        this.config = config;
        this.catalog = catalog;
    }

    /** By when they must know. */
    Instant dueAt(Instant detectedAt) {
        return detectedAt.plus(config.stakeholdersWithin());
    }

    /** Whether there is nobody to tell. While the catalogue is not known, there may be somebody. */
    boolean isToNobody(@Nullable String pipeline) {
        var known = catalog.current();
        return !known.isEmpty()
                && Optional.ofNullable(pipeline)
                        .flatMap(known::findPipeline)
                        .map(KnownPipeline::stakeholders)
                        .filter(teams -> !teams.isEmpty())
                        .isEmpty();
    }
}
