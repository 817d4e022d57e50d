package io.pipekeeper.monitor.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class DeadlineRules implements PanacheRepositoryBase<DeadlineRuleRow, String> {

    void put(DeadlineRule rule) {
        getEntityManager().merge(DeadlineRuleRow.from(rule));
    }

    void retireOf(String contract) {
        update("active = false where contractId = ?1", contract);
    }

    /** Active rules whose ledger does not reach to the horizon. */
    List<DeadlineRule> shortOf(Instant horizon) {
        return getEntityManager()
                .createQuery("""
                        select rule from DeadlineRuleRow rule
                        where rule.active and not exists
                            (select 1 from DeadlineRow deadline
                             where deadline.checkId = rule.checkId and deadline.dueAt > :horizon)
                        """, DeadlineRuleRow.class)
                .setParameter("horizon", horizon)
                .getResultStream()
                .map(DeadlineRuleRow::toRule)
                .toList();
    }
}
