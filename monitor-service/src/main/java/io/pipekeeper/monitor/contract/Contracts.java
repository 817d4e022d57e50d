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

    /** The digest of what the contract says. */
    String digest(String id) {
        List<?> found = getEntityManager()
                .createNativeQuery("select digest from contract where id = :id", String.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(String.class::cast)
                .orElseThrow(() -> new NotFoundException("No contract has the id '%s'".formatted(id)));
    }

    void put(Contract contract) {
        getEntityManager().merge(ContractRow.from(contract));
        flush();
    }
}
