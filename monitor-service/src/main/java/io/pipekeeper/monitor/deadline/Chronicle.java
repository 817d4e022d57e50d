package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the ledger tells those who ask. */
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

    /** The periods of each of these datasets whose deadline is excused. */
    Map<String, Set<Period>> excused(Collection<String> datasets) {
        List<?> excused = getEntityManager()
                .createNativeQuery("""
                        select distinct rule.warehouse || '.' || rule.dataset, deadline.period
                        from deadline_rule as rule
                        join deadline on deadline.check_id = rule.check_id and deadline.rule_version = rule.version
                        where rule.warehouse || '.' || rule.dataset = any (cast(:datasets as text[]))
                          and deadline.state = 'EXCUSED' and deadline.period_start is not null
                        """, Object[].class)
                .setParameter("datasets", datasets.toArray(String[]::new))
                .getResultList();
        return excused.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> Period.of((String) row[1]), Collectors.toSet())));
    }

    private List<Deadline> some(String condition, String of, Instant now, int limit) {
        return limit == 0
                ? List.of()
                : find(condition, of, now).page(0, limit).list().stream()
                        .map(DeadlineRow::toDeadline)
                        .toList();
    }
}
