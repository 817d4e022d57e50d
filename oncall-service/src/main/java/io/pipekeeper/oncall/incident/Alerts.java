package io.pipekeeper.oncall.incident;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Stored alerts. At most one is open per integration and dedup key. */
@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

    /** Makes every other event about the same trouble, or for the same group, wait for the end of this transaction. */
    void lock(String integration, String dedupKey, String group) {
        session()
                .createNativeQuery("""
                        select cast(pg_advisory_xact_lock(1, hashtext(:key)) as text)
                            || cast(pg_advisory_xact_lock(2, hashtext(:group)) as text)
                        """, String.class)
                .setParameter("key", key(integration, dedupKey))
                .setParameter("group", group)
                .getSingleResult();
    }

    /** Makes every other event about the same trouble wait for the end of this transaction. */
    void lock(String integration, String dedupKey) {
        session()
                .createNativeQuery("select cast(pg_advisory_xact_lock(1, hashtext(:key)) as text)", String.class)
                .setParameter("key", key(integration, dedupKey))
                .getSingleResult();
    }

    /** The alert that is open, if there is one. */
    Optional<AlertRow> findOpen(String integration, String dedupKey) {
        return find("integrationId = ?1 and dedupKey = ?2 and resolvedAt is null", integration, dedupKey)
                .firstResultOptional();
    }

    UUID open(AlertSignal signal, UUID incident, Instant now) {
        var row = AlertRow.from(signal, incident, now);
        persist(row);
        return row.id;
    }

    void closeAll(UUID incident, Instant now) {
        list("incidentId = ?1 and resolvedAt is null", incident).forEach(open -> open.resolvedAt = now);
    }

    List<IncidentAlert> open(UUID incident) {
        return list("incidentId = ?1 and resolvedAt is null order by detectedAt, id", incident).stream()
                .map(AlertRow::toAlert)
                .toList();
    }

    Map<UUID, List<IncidentAlert>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by detectedAt, id", incidents).stream()
                .collect(groupingBy(alert -> alert.incidentId, mapping(AlertRow::toAlert, toList())));
    }

    /** One incident takes over the alerts of another. */
    void move(UUID from, UUID into) {
        update("incidentId = ?2 where incidentId = ?1", from, into);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static String key(String integration, String dedupKey) {
        return integration + '\n' + dedupKey;
    }
}
