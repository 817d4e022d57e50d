package io.pipekeeper.monitor.upstream;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Upstreams implements PanacheRepositoryBase<UpstreamRow, UpstreamRow.Key> {

    List<UpstreamRow> of(Collection<String> pipelines) {
        return list("pipelineId in ?1", pipelines);
    }

    void replace(String contract, String pipeline, List<String> upstream) {
        delete("contractId = ?1", contract);
        upstream.stream().distinct().forEach(one -> persist(UpstreamRow.of(contract, pipeline, one)));
    }
}
