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

    /** Makes every other event about the same trouble wait for the end of this transaction. */
    void lockKey(String integration, String dedupKey) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select cast(pg_advisory_xact_lock(1, hashtext(:key)) as text)", String.class)
                .setParameter("key", integration + '\n' + dedupKey)
                .getSingleResult();
    }

    /** The incident of the open alert, if there is one. */
    Optional<UUID> findIncident(String integration, String dedupKey) {
        return findOpen(integration, dedupKey).map(alert -> alert.incidentId);
    }

    void open(AlertSignal signal, UUID incident, Instant now) {
        persist(AlertRow.from(signal, incident, now));
    }

    /** Another event about a trouble that is open. */
    void see(AlertSignal signal, Instant now) {
        findOpen(signal.integration(), signal.dedupKey()).ifPresent(alert -> alert.take(signal, now));
    }

    /** Ends the open alert and answers its summary. */
    Optional<String> close(String integration, String dedupKey, Instant now) {
        var alert = findOpen(integration, dedupKey);
        alert.ifPresent(open -> open.resolvedAt = now);
        return alert.map(closed -> closed.summary);
    }

    void closeAll(UUID incident, Instant now) {
        list("incidentId = ?1 and resolvedAt is null", incident).forEach(open -> open.resolvedAt = now);
    }

    boolean anyOpen(UUID incident) {
        return count("incidentId = ?1 and resolvedAt is null", incident) > 0;
    }

    Map<UUID, List<IncidentAlert>> of(List<UUID> incidents) {
        return list("incidentId in ?1 order by detectedAt, id", incidents).stream()
                .collect(groupingBy(alert -> alert.incidentId, mapping(AlertRow::toAlert, toList())));
    }

    private Optional<AlertRow> findOpen(String integration, String dedupKey) {
        return find("integrationId = ?1 and dedupKey = ?2 and resolvedAt is null", integration, dedupKey)
                .firstResultOptional();
    }
}
