package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.check.Excuses;
import io.pipekeeper.monitor.period.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Looks deadlines up, for those who ask. */
@ApplicationScoped
class Chronicle implements PanacheRepositoryBase<DeadlineRow, UUID> {

    private static final String OF_PIPELINE =
            "checkId in (select checkId from DeadlineRuleRow where pipelineId = ?1 and active) and ";

    List<Deadline> after(String pipeline, Instant now, int limit) {
        return some(OF_PIPELINE + "dueAt > ?2 order by dueAt, checkId", pipeline, now, limit);
    }

    /** The newest first. */
    List<Deadline> before(String pipeline, Instant now, int limit) {
        return some(OF_PIPELINE + "dueAt <= ?2 order by dueAt desc, checkId", pipeline, now, limit);
    }

    /** The newest first. */
    List<Deadline> ofCheckBefore(String check, Instant now, int limit) {
        return some("checkId = ?1 and dueAt <= ?2 order by dueAt desc", check, now, limit);
    }

    /** The periods whose deadline is excused: of these datasets, or of these contracts where a job completes all their data. */
    List<Excuses.Excused> excused(Collection<String> datasets, Collection<String> contracts) {
        List<?> excused = getEntityManager()
                .createNativeQuery("""
                        select distinct rule.contract_id, rule.warehouse || '.' || rule.dataset, rule.column_name is null,
                                        deadline.period
                        from deadline_rule as rule
                        join deadline on deadline.check_id = rule.check_id and deadline.rule_version = rule.version
                        where (rule.warehouse || '.' || rule.dataset = any (cast(:datasets as text[]))
                               or rule.column_name is null and rule.contract_id = any (cast(:contracts as text[])))
                          and deadline.state = 'EXCUSED' and deadline.period_start is not null
                        """, Object[].class)
                .setParameter("datasets", datasets.toArray(String[]::new))
                .setParameter("contracts", contracts.toArray(String[]::new))
                .getResultList();
        return excused.stream()
                .map(Object[].class::cast)
                .map(row -> new Excuses.Excused(
                        (String) row[0], (String) row[1], (Boolean) row[2], Period.of((String) row[3])))
                .toList();
    }

    private List<Deadline> some(String condition, String of, Instant now, int limit) {
        return limit == 0
                ? List.of()
                : find(condition, of, now).page(0, limit).list().stream()
                        .map(DeadlineRow::toDeadline)
                        .toList();
    }
}
