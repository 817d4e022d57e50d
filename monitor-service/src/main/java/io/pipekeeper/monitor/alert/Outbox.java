package io.pipekeeper.monitor.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class Outbox implements PanacheRepositoryBase<AlertEventRow, Long> {

    /** An event that is ours to send. */
    record Pending(long id, String dedupKey, String action, String payload, int attempts) {}

    void add(Alert alert, String action, Instant at) {
        persist(AlertEventRow.of(alert, action, at));
    }

    /**
     * Claims events that are due. Of each key only the oldest is taken, which keeps them in order; should we die before
     * it is settled, it is due again after the lease.
     */
    List<Pending> claimDue(Instant now, Duration lease, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from alert_event event
                        where sent_at is null and refused_at is null and attempt_at <= :now
                          and not exists (select from alert_event earlier
                                          where earlier.dedup_key = event.dedup_key and earlier.id < event.id
                                            and earlier.sent_at is null and earlier.refused_at is null)
                        order by id
                        limit :limit
                        for update skip locked
                        """, AlertEventRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
        return due.stream()
                .map(AlertEventRow.class::cast)
                .map(row -> claimed(row, now.plus(lease)))
                .toList();
    }

    void settle(long id, Delivery delivery, Instant now) {
        var row = findById(id);
        switch (delivery) {
            case Delivery.Accepted() -> row.sentAt = now;
            case Delivery.Refused(var why) -> {
                row.refusedAt = now;
                row.lastProblem = why;
            }
            case Delivery.TryAgain(var why) -> {
                row.attemptAt = now.plus(Delivery.backOff(row.attempts));
                row.lastProblem = why;
            }
        }
    }

    private static Pending claimed(AlertEventRow row, Instant until) {
        row.attemptAt = until;
        row.attempts++;
        return row.toPending();
    }
}
