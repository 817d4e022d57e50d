package io.pipekeeper.monitor.deadline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<DeadlineRow, UUID> {

    Optional<Deadline> newest(String check) {
        return find("checkId = ?1 order by dueAt desc", check)
                .firstResultOptional()
                .map(DeadlineRow::toDeadline);
    }

    /** Adds an occurrence unless the ledger has one for the period already. */
    void addIfAbsent(Deadline deadline, Instant lookAt) {
        if (count("checkId = ?1 and period = ?2", deadline.checkId(), deadline.period()) == 0) {
            persist(DeadlineRow.from(deadline, lookAt));
        }
    }

    /** Forgets what is still ahead, because the rule has changed; what was due keeps the rule that it had. */
    void forgetAhead(String check, Instant now) {
        delete("checkId = ?1 and dueAt > ?2 and state = ?3", check, now, DeadlineState.PENDING);
    }

    /** Claims occurrences to look at; should we die before they are judged, they are due again after the lease. */
    List<Deadline> claimDue(Instant now, Duration lease, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select deadline.* from deadline
                        join deadline_rule using (check_id)
                        where look_at <= :now and active
                        order by look_at, id
                        limit :limit
                        for update of deadline skip locked
                        """, DeadlineRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream()
                .map(DeadlineRow.class::cast)
                .map(row -> claimed(row, now.plus(lease)))
                .toList();
    }

    private static Deadline claimed(DeadlineRow row, Instant until) {
        row.lookAt = until;
        return row.toDeadline();
    }

    DeadlineRow locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether no later period is due or judged, so that this one speaks for the check. */
    boolean speaksForCheck(Deadline deadline, Instant now) {
        return count(
                        "checkId = ?1 and dueAt > ?2 and (dueAt <= ?3 or state <> ?4)",
                        deadline.checkId(),
                        deadline.dueAt(),
                        now,
                        DeadlineState.PENDING)
                == 0;
    }

    List<Deadline> after(String pipeline, Instant now, int limit) {
        return of(pipeline, "dueAt > ?2 order by dueAt, checkId", now, limit);
    }

    /** The newest first. */
    List<Deadline> before(String pipeline, Instant now, int limit) {
        return of(pipeline, "dueAt <= ?2 order by dueAt desc, checkId", now, limit);
    }

    private List<Deadline> of(String pipeline, String condition, Instant now, int limit) {
        var ofPipeline = "checkId in (select checkId from DeadlineRuleRow where pipelineId = ?1 and active) and ";
        return limit == 0
                ? List.of()
                : find(ofPipeline + condition, pipeline, now).page(0, limit).list().stream()
                        .map(DeadlineRow::toDeadline)
                        .toList();
    }
}
