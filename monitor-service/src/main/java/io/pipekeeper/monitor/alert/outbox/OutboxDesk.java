package io.pipekeeper.monitor.alert.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what is to be told until it is told. */
@ApplicationScoped
public class OutboxDesk {

    private final Outbox outbox;

    OutboxDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds an event in the caller's transaction: what led to it is never stored without it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Event event, Instant at) {
        outbox.persist(AlertEventRow.of(event, at));
    }

    /** The keys of alerts of which oncall refused something since then. */
    @Transactional
    public Set<String> refusedSince(Instant time) {
        return outbox.refusedSince(time);
    }

    @Transactional
    List<Outbox.Claimed> claimDue(Instant now, Duration lease, int limit) {
        return outbox.claimDue(now, lease, limit);
    }

    @Transactional
    void settle(Map<Outbox.Claimed, Delivery> deliveries, Instant now) {
        outbox.settle(deliveries, now);
    }

    @Transactional
    List<UndeliveredEvent> undelivered() {
        return outbox.undelivered();
    }
}
