package io.pipekeeper.monitor.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class DeadlineRules implements PanacheRepositoryBase<DeadlineRuleRow, DeadlineRuleRow.Key> {

    private static final int BATCH = 100;

    /** The newest version, in force or not. */
    Optional<DeadlineRuleRow> newest(String check) {
        return find("checkId = ?1 order by version desc", check).firstResultOptional();
    }

    /** All versions of the rules of these checks. */
    Map<DeadlineRuleRow.Key, DeadlineRuleRow> ofChecks(Collection<String> checks) {
        return list("checkId in ?1", checks).stream()
                .collect(Collectors.toMap(row -> new DeadlineRuleRow.Key(row.checkId, row.version), row -> row));
    }

    List<DeadlineRuleRow> activeOf(String contract) {
        return list("contractId = ?1 and active order by checkId", contract);
    }

    DeadlineRuleRow add(DeadlineRule rule, int version, Instant now) {
        var row = DeadlineRuleRow.from(rule, version, now);
        persist(row);
        flush(); // deadlines refer to it, and are written by statements of their own
        return row;
    }

    /** Rules in force whose ledger does not reach far enough. */
    List<DeadlineRuleRow> claimShort(Instant horizon) {
        return claim("subject = 'DATA' and expanded_until < :horizon", Map.of("horizon", horizon));
    }

    /** Rules in force that were counted by a calendar that has changed since. */
    List<DeadlineRuleRow> claimOutdated() {
        return claim(
                "calendar_version < (select max(version) from calendar where id = deadline_rule.calendar_id)",
                Map.of());
    }

    /** Rules in force about the repair of these pipelines' issues, of which no deadline is open. */
    List<DeadlineRuleRow> claimRepairs(Collection<String> pipelines) {
        return claim("""
                        subject = 'ISSUES' and pipeline_id = any(cast(:pipelines as text[]))
                        and not exists (select from deadline where deadline.check_id = deadline_rule.check_id
                                                               and deadline.met_at is null)
                        """, Map.of("pipelines", pipelines.toArray(String[]::new)));
    }

    /** How many of a hundred deadlines these checks are to meet. */
    Map<String, BigDecimal> objectives(Collection<String> checks) {
        return list("checkId in ?1 and active", checks).stream()
                .collect(Collectors.toMap(row -> row.checkId, row -> row.objective));
    }

    /** The objectives of all deadlines of each of these pipelines. */
    Map<String, List<BigDecimal>> ofPipelines(Collection<String> pipelines) {
        return list("pipelineId in ?1 and active", pipelines).stream()
                .collect(Collectors.groupingBy(
                        row -> row.pipelineId, Collectors.mapping(row -> row.objective, Collectors.toList())));
    }

    /** What another replica is at is skipped, not waited for. */
    private List<DeadlineRuleRow> claim(String condition, Map<String, Object> parameters) {
        var query = getEntityManager().createNativeQuery("""
                        select * from deadline_rule
                        where active and %s
                        order by check_id
                        limit %d
                        for update skip locked
                        """.formatted(condition, BATCH), DeadlineRuleRow.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(DeadlineRuleRow.class::cast).toList();
    }
}
