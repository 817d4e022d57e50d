package io.pipekeeper.monitor.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** When each of these checks that has a schedule is evaluated next. */
    Map<String, Instant> nextDue(Collection<String> ids) {
        return list("id in ?1 and nextDue is not null", ids).stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.nextDue));
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

    /** Claims checks whose time has come; what another replica is claiming is skipped, not waited for. */
    List<Check> claimDue(Instant now, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from quality_check
                        where active and next_due <= :now
                        order by next_due, id
                        limit :limit
                        for update skip locked
                        """, CheckRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream()
                .map(CheckRow.class::cast)
                .map(row -> claimed(row, now))
                .toList();
    }

    private static Check claimed(CheckRow row, Instant now) {
        row.nextDue = now.plusSeconds(row.everySeconds);
        return row.toCheck();
    }

    private static List<Check> checks(List<CheckRow> rows) {
        return rows.stream().map(CheckRow::toCheck).toList();
    }
}
