package io.pipekeeper.oncall.intake.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody changed, newest first. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<ChangeRow, UUID> {

    private static final String NEWEST = " order by happenedAt desc, id desc";

    List<Change> newest(@Nullable String pipeline, int first) {
        var found = pipeline == null
                ? find("order by happenedAt desc, id desc")
                : find("pipelineId = ?1" + NEWEST, pipeline);
        return found.page(0, first).stream().map(ChangeRow::toChange).toList();
    }

    /** Those of some pipelines in `[from, until]`. */
    List<Change> between(List<String> pipelines, Instant from, Instant until) {
        return list("pipelineId in ?1 and happenedAt >= ?2 and happenedAt <= ?3" + NEWEST, pipelines, from, until)
                .stream()
                .map(ChangeRow::toChange)
                .toList();
    }

    int removeBefore(Instant instant) {
        return (int) delete("happenedAt < ?1", instant);
    }
}
