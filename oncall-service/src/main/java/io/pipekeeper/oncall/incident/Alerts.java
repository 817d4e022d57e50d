package io.pipekeeper.oncall.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.oncall.lock.Lock;
import io.pipekeeper.oncall.lock.Locks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stored alerts. At most one is open per integration and dedup key.
 *
 * <p>Native queries here name no result class: Hibernate's plan cache finds one with a scalar class again only after a
 * long search, and this is where storms arrive.
 */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

    private final Locks locks;

    Alerts(Locks locks) {
        this.locks = locks;
    }

    /**
     * Counts an event about a trouble that is open and has not become worse. It takes one statement, because most of what
     * a storm says was said before.
     */
    Optional<AlertOutcome> repeat(AlertSignal signal, Instant now) {
        List<?> told = getEntityManager()
                .createNativeQuery("""
                        update alert
                        set summary = :summary, source = :source, details = :details,
                            last_seen_at = :now, events = events + 1
                        where integration_id = :integration and dedup_key = :key and resolved_at is null
                          and severity = :severity
                        returning id, incident_id
                        """)
                .setParameter("summary", signal.summary())
                .setParameter("source", signal.source())
                .setParameter("details", signal.details())
                .setParameter("now", now)
                .setParameter("integration", signal.integration())
                .setParameter("key", signal.dedupKey())
                .setParameter("severity", signal.severity().name())
                .getResultList();
        return told.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(alert -> new AlertOutcome((UUID) alert[0], (UUID) alert[1], AlertOutcome.Decision.REPEATED));
    }

    /** Makes every other event about the same trouble, or for the same group, wait for the end of this transaction. */
    void lock(String integration, String dedupKey, String group) {
        locks.take(lockOf(integration, dedupKey), Lock.Kind.GROUP.of(group));
    }

    /** Makes every other event about the same trouble wait for the end of this transaction. */
    void lock(String integration, String dedupKey) {
        locks.take(lockOf(integration, dedupKey));
    }

    /** The alert that is open, if there is one. */
    Optional<AlertRow> findOpen(String integration, String dedupKey) {
        return find("integrationId = ?1 and dedupKey = ?2 and resolvedAt is null", integration, dedupKey)
                .firstResultOptional();
    }

    /** Another event about an alert. It counts in the database, where others may be counting at the same time. */
    void take(AlertRow alert, AlertSignal signal, Instant now) {
        update("""
                summary = ?2, source = ?3, details = ?4, severity = ?5, lastSeenAt = ?6, events = events + 1
                where id = ?1
                """, alert.id, signal.summary(), signal.source(), signal.details(), signal.severity(), now);
    }

    UUID open(AlertSignal signal, UUID incident, Instant now) {
        var row = AlertRow.from(signal, incident, now);
        persist(row);
        return row.id;
    }

    /** A person says that it is over, whatever the tools say. */
    void overrule(UUID incident, Instant now) {
        update("resolvedAt = ?2, overruled = true where incidentId = ?1 and resolvedAt is null", incident, now);
    }

    /** It was not over: what a person ended and no tool has ended since is open again, unless it has begun anew. */
    void restore(UUID incident) {
        update("""
                update AlertRow alert set alert.resolvedAt = null, alert.overruled = false
                where alert.incidentId = ?1 and alert.overruled and not exists (
                    select 1 from AlertRow other
                    where other.integrationId = alert.integrationId and other.dedupKey = alert.dedupKey
                        and other.resolvedAt is null)
                """, incident);
    }

    /** The tool says now, too, that it is over. */
    void concede(String integration, String dedupKey, Instant now) {
        update(
                "resolvedAt = ?3, overruled = false where integrationId = ?1 and dedupKey = ?2 and overruled",
                integration,
                dedupKey,
                now);
    }

    List<IncidentAlert> open(UUID incident) {
        return list("incidentId = ?1 and resolvedAt is null order by detectedAt, id", incident).stream()
                .map(AlertRow::toAlert)
                .toList();
    }

    /** Whether an alert is the only one of its incident that is open. */
    boolean isLast(AlertRow alert) {
        return count("incidentId = ?1 and resolvedAt is null and id <> ?2", alert.incidentId, alert.id) == 0;
    }

    Map<UUID, List<IncidentAlert>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by detectedAt, id", incidents).stream()
                .collect(groupingBy(alert -> alert.incidentId, mapping(AlertRow::toAlert, toList())));
    }

    /** One incident takes over the alerts of another. */
    void move(UUID from, UUID into) {
        update("incidentId = ?2 where incidentId = ?1", from, into);
    }

    private static Lock lockOf(String integration, String dedupKey) {
        return Lock.Kind.ALERT.of(integration + '\n' + dedupKey);
    }
}
