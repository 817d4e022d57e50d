package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.period.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<DeadlineRow, UUID> {

    private static final Set<DeadlineState> BAD =
            Set.of(DeadlineState.AT_RISK, DeadlineState.MISSED, DeadlineState.UNKNOWN);

    /** The newest period that is due. What is ahead of it may have holes: a person has excused a day among them. */
    Optional<Deadline> newestDue(String check, Instant now) {
        return find("checkId = ?1 and periodStart is not null and dueAt <= ?2 order by periodEnd desc", check, now)
                .firstResultOptional()
                .map(DeadlineRow::toDeadline);
    }

    /** Adds occurrences of one check, unless the ledger has one for the period already. */
    void add(List<Deadline> occurrences) {
        if (occurrences.isEmpty()) {
            return;
        }
        var known = list(
                        "checkId = ?1 and period in ?2",
                        occurrences.getFirst().checkId(),
                        occurrences.stream().map(Deadline::period).toList())
                .stream()
                .map(row -> row.period)
                .collect(Collectors.toSet());
        occurrences.stream()
                .filter(occurrence -> !known.contains(occurrence.period()))
                .map(Deadlines::row)
                .forEach(this::persist);
        flush();
    }

    /** Forgets what a rule has ahead of it for periods that have not begun, because there is a new one. */
    void forgetNotBegun(DeadlineRule old, DeadlineRule next, Instant now) {
        if (old.due().grain() != next.due().grain() || old.subject() instanceof Subject.Issues) {
            forgetAhead(old.checkId(), now);
            return;
        }
        list(
                        "checkId = ?1 and dueAt > ?2 and state in ?3",
                        old.checkId(),
                        now,
                        Set.of(DeadlineState.PENDING, DeadlineState.EXCUSED))
                .stream()
                .filter(row -> old.due().begins(Period.of(row.period)).isAfter(now))
                .filter(row -> row.excusedBy == null)
                .forEach(this::delete);
        flush();
    }

    /** Forgets all that is not due yet, because nothing is promised any more; what a person has excused stays said. */
    void forgetAhead(String check, Instant now) {
        delete("checkId = ?1 and dueAt > ?2 and metAt is null and excusedBy is null", check, now);
    }

    /** Claims occurrences to look at; should we die before they are judged, they are due again after the lease. */
    List<Deadline> claimDue(Instant now, Duration lease, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from deadline
                        where look_at <= :now and exists
                            (select 1 from deadline_rule as rule where rule.check_id = deadline.check_id and rule.active)
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

    /** The check of a deadline. It does not load the deadline, so that whoever locks it reads it anew. */
    Optional<String> checkOf(UUID id) {
        return getEntityManager()
                .createQuery("select checkId from DeadlineRow where id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** Until the end of the transaction nobody else judges these. */
    List<DeadlineRow> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** When the last deadline of each check is due that has passed, or is bad already: it speaks for the check. */
    Map<String, Instant> speaking(Collection<String> checks, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select checkId, max(dueAt) from DeadlineRow
                        where checkId in :checks and (dueAt <= :now or state in :bad)
                        group by checkId
                        """, Object[].class)
                .setParameter("checks", checks)
                .setParameter("now", now)
                .setParameter("bad", BAD)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** Whether there is an issue that was not resolved. */
    boolean hasUnresolved(String check) {
        return count("checkId = ?1 and metAt is null", check) > 0;
    }

    /** How long after the beginning of its time each of the last was complete, the newest first. */
    List<Duration> delays(String check, int last) {
        return find("checkId = ?1 and metAt > expectedFrom order by dueAt desc", check).page(0, last).list().stream()
                .map(row -> Duration.between(row.expectedFrom, row.metAt))
                .toList();
    }

    /** What of these pipelines has days in common with a period, is promised and not there yet; the worst first. */
    List<Forecast.Waiting> awaited(Collection<String> pipelines, Period period) {
        return getEntityManager()
                .createQuery("""
                        select distinct rule.pipelineId, deadline.state
                        from DeadlineRow deadline
                        join DeadlineRuleRow rule on rule.checkId = deadline.checkId and rule.active
                        where rule.pipelineId in :pipelines and deadline.metAt is null and deadline.state <> :excused
                            and deadline.periodStart < :end and deadline.periodEnd > :start
                        """, Object[].class)
                .setParameter("pipelines", pipelines)
                .setParameter("excused", DeadlineState.EXCUSED)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .getResultStream()
                .map(row -> new Forecast.Waiting((String) row[0], (DeadlineState) row[1]))
                .sorted(Forecast.WORST_FIRST)
                .toList();
    }

    private static DeadlineRow row(Deadline deadline) {
        var row =
                DeadlineRow.from(deadline, deadline.state() == DeadlineState.EXCUSED ? null : deadline.expectedFrom());
        return deadline.concernsPeriod() ? row.about(deadline.toPeriod()) : row;
    }
}
