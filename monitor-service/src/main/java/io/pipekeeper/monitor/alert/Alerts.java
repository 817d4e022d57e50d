package io.pipekeeper.monitor.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

    private static final int PAGE = 200;

    List<Alert> openOn(Collection<String> subjects) {
        return list("subject in ?1 and resolvedAt is null order by id", subjects).stream()
                .map(AlertRow::toAlert)
                .toList();
    }

    /** The newest first, at most 200. */
    List<Alert> newest(boolean openOnly) {
        return find(openOnly ? "resolvedAt is null order by id desc" : "order by id desc").page(0, PAGE).list().stream()
                .map(AlertRow::toAlert)
                .toList();
    }

    /** What is open about these components, or was at some time since an instant, the oldest first. */
    List<Alert> openSince(Collection<String> components, Instant since) {
        return list(
                        "component in ?1 and (resolvedAt is null or resolvedAt >= ?2) order by openedAt, id",
                        components,
                        since)
                .stream()
                .map(AlertRow::toAlert)
                .toList();
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
}
