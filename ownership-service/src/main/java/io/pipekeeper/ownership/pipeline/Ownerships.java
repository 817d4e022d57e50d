package io.pipekeeper.ownership.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class Ownerships implements PanacheRepositoryBase<OwnershipRow, OwnershipRow.Key> {

    Map<String, Ownership> present(Collection<String> pipelineIds) {
        return stream("key.pipelineId in ?1 and until is null", pipelineIds)
                .collect(Collectors.toMap(row -> row.key.pipelineId(), OwnershipRow::toOwnership));
    }

    List<Ownership> history(String pipelineId) {
        return list("key.pipelineId = ?1 order by key.since desc", pipelineId).stream()
                .map(OwnershipRow::toOwnership)
                .toList();
    }

    /** Ends the present ownership, when there is one, and starts the given one where the other ended. */
    void replace(String pipelineId, Ownership next) {
        end(pipelineId, next.since());
        persistAndFlush(OwnershipRow.from(pipelineId, next));
    }

    private void end(String pipelineId, Instant at) {
        update("until = ?1 where key.pipelineId = ?2 and until is null", at, pipelineId);
    }
}
