package io.pipekeeper.monitor.alert.outbox;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Outbox implements PanacheRepositoryBase<AlertEventRow, Long>, Perishable {

    private static final int PAGE = 200;

    /** An event that is ours to send, for the time of the lease; the number of the attempt says whose it is. */
    record Claimed(long id, String dedupKey, String action, String payload, int attempt) {}

    /**
     * Claims events that are due. Of each key only the oldest is taken, and only when nothing waits before it, which keeps
     * them in order; should we die before it is settled, it is due again after the lease.
     */
    List<Claimed> claimDue(Instant now, Duration lease, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select * from alert_event event
                        where sent_at is null and refused_at is null and attempt_at <= :now
                          and not exists (select from alert_event earlier
                                          where earlier.dedup_key in (event.dedup_key, event.behind)
                                            and earlier.id < event.id
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

    /** Writes down what became of events. One that somebody else has claimed meanwhile is theirs to settle. */
    void settle(Map<Claimed, Delivery> deliveries, Instant now) {
        var rows = list(
                        "id in ?1",
                        deliveries.keySet().stream().map(Claimed::id).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        deliveries.forEach((event, delivery) -> {
            var row = rows.get(event.id());
            if (row != null && row.attempts == event.attempt() && row.sentAt == null) {
                settle(row, delivery, now);
            }
        });
    }

    /** What is stuck, the oldest first, at most 200. */
    List<UndeliveredEvent> undelivered() {
        return find("sentAt is null and (attempts > 0 or refusedAt is not null) order by id")
                .page(0, PAGE)
                .list()
                .stream()
                .map(AlertEventRow::toUndelivered)
                .toList();
    }

    Set<String> refusedSince(Instant time) {
        return getEntityManager()
                .createQuery("select distinct dedupKey from AlertEventRow where refusedAt >= ?1", String.class)
                .setParameter(1, time)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.EVENTS, "alert_event", "id", "id", "coalesce(sent_at, refused_at) < :before");
    }

    private static void settle(AlertEventRow row, Delivery delivery, Instant now) {
        switch (delivery) {
            case Delivery.Accepted() -> row.sentAt = now;
            case Delivery.Refused(var why) -> {
                row.refusedAt = now;
                row.lastProblem = why;
            }
            case Delivery.TryAgain(var why, var after) -> {
                row.attemptAt = now.plus(Delivery.pause(row.attempts, after));
                row.lastProblem = why;
            }
        }
    }

    private static Claimed claimed(AlertEventRow row, Instant until) {
        row.attemptAt = until;
        row.attempts++;
        return row.toClaimed();
    }
}
