package io.pipekeeper.monitor.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class AppliedRules implements PanacheRepositoryBase<ProbeRuleRow, String> {

    List<AppliedRule> all() {
        return list("order by name").stream().map(ProbeRuleRow::toRule).toList();
    }

    List<AppliedRule> named(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : list("name in ?1", names).stream().map(ProbeRuleRow::toRule).toList();
    }

    void put(AppliedRule rule) {
        getEntityManager().merge(ProbeRuleRow.from(rule));
    }
}
