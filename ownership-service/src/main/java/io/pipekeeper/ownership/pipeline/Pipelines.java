package io.pipekeeper.ownership.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Pipelines implements PanacheRepositoryBase<PipelineRow, String> {

    private final Ownerships ownerships;

    Pipelines(Ownerships ownerships) {
        this.ownerships = ownerships;
    }

    List<Pipeline> byName() {
        return withOwners(list("order by name, id"));
    }

    List<Pipeline> known(Collection<String> ids) {
        return withOwners(list("id in ?1", ids));
    }

    List<Pipeline> downstreamOf(Collection<String> ids) {
        return withOwners(list("select distinct p from PipelineRow p join p.upstreamIds u where u in ?1", ids));
    }

    void put(Pipeline pipeline) {
        getEntityManager().merge(PipelineRow.from(pipeline));
        flush();
    }

    private List<Pipeline> withOwners(List<PipelineRow> rows) {
        var owners = ownerships.present(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .filter(row -> owners.containsKey(row.id))
                .map(row -> row.toPipeline(owners.get(row.id)))
                .toList();
    }
}
