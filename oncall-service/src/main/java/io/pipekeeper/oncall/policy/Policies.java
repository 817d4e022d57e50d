package io.pipekeeper.oncall.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stored policies. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<PolicyRow, String> {

    private final ObjectMapper json;

    Policies(ObjectMapper json) {
        this.json = json;
    }

    List<EscalationPolicy> inOrder() {
        return list("order by id").stream().map(this::toPolicy).toList();
    }

    Optional<EscalationPolicy> findPolicy(String id) {
        return findByIdOptional(id).map(this::toPolicy);
    }

    void put(EscalationPolicy policy) {
        try {
            var steps = json.writeValueAsString(policy.steps());
            getEntityManager().merge(new PolicyRow(policy, steps));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy cannot be written as JSON: " + policy.id(), e);
        }
    }

    private EscalationPolicy toPolicy(PolicyRow row) {
        try {
            return row.toPolicy(List.of(json.readValue(row.steps, EscalationStep[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored policy cannot be read: " + row.id, e);
        }
    }
}
