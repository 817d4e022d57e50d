package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.wake.WorkWaiting;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Empties the outbox. A page whose worker dies is sent by another one after its lease. */
@ApplicationScoped
class PageRun {

    private final Outbox outbox;
    private final PageDelivery delivery;
    private final InstantSource clock;

    /** Leases are about processes, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    PageRun(Outbox outbox, PageDelivery delivery, InstantSource clock) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        sendDue(clock.instant());
    }

    void onWork(@ObservesAsync WorkWaiting work) {
        sendDue(clock.instant());
    }

    void sendDue(Instant now) {
        for (var page = claim(now); page.isPresent(); page = claim(now)) {
            // The queue may be long: what is said about a page is said at its own time.
            delivery.deliver(page.get(), clock.instant());
        }
    }

    private Optional<QueuedPage> claim(Instant now) {
        return outbox.claim(now, realTime.instant());
    }
}
