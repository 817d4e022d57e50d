package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.wake.WorkBell;
import io.pipekeeper.oncall.watch.Finding;
import io.pipekeeper.oncall.watch.Inspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Finds pages that should have left. Those that wait for their destination, or for their next try, are due later. */
@ApplicationScoped
class PageInspection implements Inspection {

    private static final int MOST = 100;

    /** By how much the clocks of two replicas may differ; a lease that ends later than by this was never given. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Pages pages;
    private final IncidentBook incidents;
    private final WorkBell bell;
    private final PagingConfig config;
    private final InstantSource realTime = InstantSource.system();

    PageInspection(Pages pages, IncidentBook incidents, WorkBell bell, PagingConfig config) {
        this.pages = pages;
        this.incidents = incidents;
        this.bell = bell;
        this.config = config;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Finding> repair(Instant dueBefore, Instant now) {
        var real = realTime.instant();
        var overdue = pages.claimOverdue(dueBefore, real, latestEnd(real), MOST);
        if (overdue.isEmpty()) {
            return List.of();
        }
        overdue.forEach(page -> page.endLease(real));
        var events = overdue.stream().map(page -> Deliveries.overdue(page, now)).toList();
        incidents.record(incidents.unsaid(events));
        bell.ring();
        return overdue.stream()
                .map(page -> new Finding("page", "%s of incident %s".formatted(page.id, page.incidentId)))
                .toList();
    }

    /** Pages are claimed while they are looked for, and by others' clocks: what merely began later is no lease for ever. */
    private Instant latestEnd(Instant real) {
        return real.plus(config.lease()).plus(CLOCKS_DIFFER);
    }
}
