package io.pipekeeper.oncall.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Where policies are kept and looked up. */
@ApplicationScoped
public class PolicyBook {

    private final Policies policies;

    PolicyBook(Policies policies) {
        this.policies = policies;
    }

    @Transactional
    public List<EscalationPolicy> all() {
        return policies.inOrder();
    }

    @Transactional
    public Optional<EscalationPolicy> find(String id) {
        return policies.findPolicy(id);
    }

    /** Stores a policy, new or changed. Incidents under way keep the copy that they opened with. */
    @Transactional
    public void put(EscalationPolicy policy) {
        policies.put(policy);
    }
}
