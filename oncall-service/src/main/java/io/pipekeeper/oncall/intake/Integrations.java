package io.pipekeeper.oncall.intake;

import io.pipekeeper.subgraph.caller.MachineKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Known sources of events. */
@ApplicationScoped
class Integrations implements PanacheRepositoryBase<IntegrationRow, String> {

    /** The id of the integration that has this routing key. */
    Optional<String> findId(String routingKey) {
        return find("keySha256", MachineKey.of(routingKey).sha256())
                .firstResultOptional()
                .map(row -> row.id);
    }

    void put(String id, String keySha256) {
        getEntityManager().merge(new IntegrationRow(id, keySha256));
    }
}
