package io.pipekeeper.oncall.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored lines of coverage. */
@ApplicationScoped
class CoverageLines implements PanacheRepositoryBase<CoverageRow, String> {

    List<CoverageLine> inOrder() {
        return list("order by pipelineId").stream().map(CoverageRow::toLine).toList();
    }

    /** The line of the pipeline itself, or the one for everything else. */
    Optional<CoverageLine> findServing(String pipeline) {
        return findByIdOptional(pipeline)
                .or(() -> findByIdOptional(CoverageLine.EVERYTHING_ELSE))
                .map(CoverageRow::toLine);
    }

    void put(CoverageLine line) {
        getEntityManager().merge(CoverageRow.from(line));
    }
}
