package io.pipekeeper.oncall.intake.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Machines that send something. */
@ApplicationScoped
class Integrations implements PanacheRepositoryBase<IntegrationRow, String> {

    List<IntegrationRow> byId() {
        return list("order by id");
    }

    /** Holds an integration until the end of the transaction, so that changes of its keys take turns. */
    Optional<IntegrationRow> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two replicas may do this at once when they start. One that exists stays as it is. */
    void declare(String id, Door door) {
        getEntityManager()
                .createNativeQuery("""
                        insert into integration (id, door) values (:id, :door)
                        on conflict (id) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("door", door.name())
                .executeUpdate();
    }
}
