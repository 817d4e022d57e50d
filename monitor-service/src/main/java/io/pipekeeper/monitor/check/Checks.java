package io.pipekeeper.monitor.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Checks implements PanacheRepositoryBase<CheckRow, String> {

    List<Check> active() {
        return checks(list("active order by pipelineId, position, id"));
    }

    List<Check> ofPipelines(Collection<String> pipelines) {
        return checks(list("active and pipelineId in ?1 order by position, id", pipelines));
    }

    List<Check> activeOf(String contract) {
        return checks(list("active and contractId = ?1 order by position, id", contract));
    }

    List<Check> known(Collection<String> ids) {
        return checks(list("id in ?1", ids));
    }

    /** The active checks that hear of these numbers. */
    List<Due> hearing(Collection<String> metrics) {
        return due(getEntityManager()
                .createNativeQuery("""
                        select contract.id, contract.digest, quality_check.id
                        from quality_check join contract on contract.id = contract_id
                        where active and hears = any(:metrics)
                        order by contract.id, quality_check.id
                        """, Object[].class)
                .setParameter("metrics", metrics.toArray(String[]::new))
                .getResultList());
    }

    /** When each of these checks that has a schedule is evaluated next. */
    Map<String, Instant> nextDue(Collection<String> ids) {
        return list("id in ?1 and nextDue is not null", ids).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.nextDue));
    }

    /** Whether any check reads a warehouse. */
    boolean isRead(String warehouse) {
        return count("active and warehouse = ?1", warehouse) > 0;
    }

    /** All checks that a contract ever had; until the end of the transaction nobody else judges them. */
    List<CheckRow> lockedOf(String contract) {
        return find("contractId = ?1 order by id", contract)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The rows of these checks; until the end of the transaction nobody else judges them. */
    List<CheckRow> locked(Collection<String> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How far those of these checks have been judged that are active; until the end of the transaction nobody else judges them. */
    Map<String, Progress> progress(Collection<String> ids) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select id, contract_id, pipeline_id, warehouse, dataset, name, kind, severity, expected, business_impact,
                               latest_period, latest_verdict
                        from quality_check
                        where id = any(:ids) and active
                        order by id
                        for no key update
                        """, Object[].class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Progress(check(row), (String) row[10], (UUID) row[11]))
                .collect(Collectors.toMap(
                        one -> one.check().id(), Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** Checks have been judged so far. */
    void advance(Collection<Progress> progress) {
        getEntityManager()
                .createNativeQuery("""
                        update quality_check
                        set latest_verdict = advanced.verdict, latest_period = advanced.period
                        from unnest(:ids, :verdicts, :periods) as advanced (id, verdict, period)
                        where quality_check.id = advanced.id
                        """)
                .setParameter(
                        "ids", progress.stream().map(one -> one.check().id()).toArray(String[]::new))
                .setParameter(
                        "verdicts", progress.stream().map(Progress::verdict).toArray(UUID[]::new))
                .setParameter("periods", progress.stream().map(Progress::period).toArray(String[]::new))
                .executeUpdate();
    }

    /** Checks whose newest period is one of these have been judged so far as the newest that is left. */
    void retreat(List<Withdrawal> withdrawn) {
        getEntityManager()
                .createNativeQuery("""
                        update quality_check
                        set latest_period = (select max(period) from check_period where check_id = quality_check.id)
                        from unnest(cast(:ids as text[]), cast(:periods as text[])) as withdrawn (id, period)
                        where quality_check.id = withdrawn.id and latest_period = withdrawn.period
                        """)
                .setParameter("ids", withdrawn.stream().map(Withdrawal::check).toArray(String[]::new))
                .setParameter(
                        "periods",
                        withdrawn.stream().map(one -> one.period().key()).toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Claims what is due of so many contracts. A contract that another replica is claiming is skipped, not waited for, and
     * never shared: its checks share their scans.
     */
    List<Due> claimDue(Instant now, int contracts, Collection<String> except) {
        return due(getEntityManager()
                .createNativeQuery("""
                        with chosen as (
                            select id, digest from contract
                            where id in (select contract_id from quality_check where active and next_due <= :now)
                              and id <> all(:except)
                            order by id
                            limit :contracts
                            for no key update skip locked)
                        update quality_check
                        set next_due = cast(:now as timestamptz) + make_interval(secs => every_seconds)
                        from chosen
                        where contract_id = chosen.id and active and next_due <= :now
                        returning contract_id, chosen.digest, quality_check.id
                        """, Object[].class)
                .setParameter("now", now)
                .setParameter("contracts", contracts)
                .setParameter("except", except.toArray(String[]::new))
                .getResultList());
    }

    private static List<Due> due(List<?> rows) {
        Map<String, Due> byContract = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Due((String) row[0], (String) row[1], List.of((String) row[2])))
                .forEach(due -> byContract.merge(due.contract(), due, Due::and));
        return List.copyOf(byContract.values());
    }

    private static Check check(Object[] row) {
        return new Check(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                CheckKind.valueOf((String) row[6]),
                Severity.valueOf((String) row[7]),
                (String) row[8],
                (String) row[9]);
    }

    private static List<Check> checks(List<CheckRow> rows) {
        return rows.stream().map(CheckRow::toCheck).toList();
    }
}
