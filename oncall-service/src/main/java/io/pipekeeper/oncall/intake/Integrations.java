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

    /** Two replicas may do this at once when they start. */
    void put(String id, String keySha256) {
        getEntityManager()
                .createNativeQuery("""
                        insert into integration (id, key_sha256) values (:id, :key)
                        on conflict (id) do update set key_sha256 = excluded.key_sha256
                        """)
                .setParameter("id", id)
                .setParameter("key", keySha256)
                .executeUpdate();
    }
}
