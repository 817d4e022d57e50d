package io.pipekeeper.monitor.contract;

import io.pipekeeper.subgraph.error.NotFoundException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Contracts implements PanacheRepositoryBase<ContractRow, String> {

    List<Contract> byId() {
        return list("order by id").stream().map(ContractRow::toContract).toList();
    }

    Contract get(String id) {
        return findByIdOptional(id)
                .map(ContractRow::toContract)
                .orElseThrow(() -> new NotFoundException("No contract has the id '%s'".formatted(id)));
    }

    List<Contract> ofPipelines(Collection<String> pipelines) {
        return list("pipelineId in ?1", pipelines).stream()
                .map(ContractRow::toContract)
                .toList();
    }

    void put(Contract contract) {
        getEntityManager().merge(ContractRow.from(contract));
        flush();
    }
}
