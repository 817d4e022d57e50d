package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID>, Perishable {

    private static final int PAGE = 200;

    /** The open alerts of a subject, locked: who tells does not change them at the same time. */
    List<Alert> openOn(String subject) {
        return alerts(find("subject = ?1 and resolvedAt is null order by id", subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** Those among the subjects that have an open alert. It loads none, so that whoever locks one reads it anew. */
    Set<String> open(Collection<String> subjects) {
        List<?> open = getEntityManager()
                .createNativeQuery(
                        "select distinct subject from alert where subject = any(:subjects) and resolved_at is null")
                .setParameter("subjects", subjects.toArray(String[]::new))
                .getResultList();
        return open.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** The subjects that begin so and have an open alert. */
    List<String> openSubjects(String prefix) {
        return list("subject like ?1 and resolvedAt is null", prefix + "%").stream()
                .map(row -> row.subject)
                .distinct()
                .toList();
    }

    /** Those about whom an alert is open. */
    List<String> openComponents() {
        return getEntityManager()
                .createQuery("select distinct component from AlertRow where resolvedAt is null", String.class)
                .getResultList();
    }

    /** The latest alert with this key that is over, locked. */
    Optional<Alert> lastEnded(String dedupKey) {
        return find("dedupKey = ?1 and resolvedAt is not null order by id desc", dedupKey)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(AlertRow::toAlert);
    }

    /** The newest first, at most 200. */
    List<Alert> newest(boolean openOnly) {
        return alerts(find(openOnly ? "resolvedAt is null order by id desc" : "order by id desc")
                .page(0, PAGE)
                .list());
    }

    List<Alert> known(Collection<UUID> ids) {
        return alerts(list("id in ?1", ids));
    }

    /** What oncall knows as troubles of their own on these pipelines and services. */
    List<Alert> toldOn(Collection<String> components) {
        return alerts(list(
                "component in ?1 and resolvedAt is null and toldAt is not null and toldOver is null and toldCause is null",
                components));
    }

    /** Alerts about which there may be something to tell, locked; one that somebody else is changing comes the next time. */
    List<Alert> due(Instant now, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from alert
                        where look_at <= :now
                        order by look_at, id
                        limit :limit
                        for update skip locked
                        """, AlertRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream().map(AlertRow.class::cast).map(AlertRow::toAlert).toList();
    }

    /** Open alerts are looked at, except for some that are being changed: those are looked at anyway, a little later. */
    void wakeOpen(Instant now) {
        getEntityManager().createNativeQuery("""
                        update alert set look_at = :now where id in (
                            select id from alert where resolved_at is null for update skip locked)
                        """).setParameter("now", now).executeUpdate();
    }

    /** What is open about these components, or was at some time since an instant, the oldest first. */
    List<Alert> openSince(Collection<String> components, Instant since) {
        return alerts(list(
                "component in ?1 and (resolvedAt is null or resolvedAt >= ?2) order by openedAt, id",
                components,
                since));
    }

    void put(Alert alert) {
        getEntityManager().merge(AlertRow.from(alert));
    }

    /** Until the end of the transaction nobody else decides about the alerts of this subject. */
    void lock(String subject) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:subject, 0)) as text)")
                .setParameter("subject", subject)
                .getSingleResult();
    }

    /**
     * Whether it is ours to decide what is told, until the end of the transaction. Who decides must see what was decided
     * before.
     */
    boolean tryDecide() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('who tells', 1))")
                .getSingleResult();
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.ALERTS, "alert", "id", "id", """
                id < smallest_id(:before)
                and resolved_at < :before
                and look_at is null""");
    }

    private static List<Alert> alerts(List<AlertRow> rows) {
        return rows.stream().map(AlertRow::toAlert).toList();
    }
}
