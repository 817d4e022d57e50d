package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.incident.IncidentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The transactions of pages on their usual way: claimed before they are sent, many at once, and ended after. */
@ApplicationScoped
class Outbox {

    private final Pages pages;
    private final Crowd crowd;
    private final IncidentBook incidents;
    private final PagingConfig config;

    Outbox(Pages pages, Crowd crowd, IncidentBook incidents, PagingConfig config) {
        this.pages = pages;
        this.crowd = crowd;
        this.incidents = incidents;
        this.config = config;
    }

    /**
     * Claims pages that are due. From here on a page that nobody says anything about may have arrived.
     *
     * @param real the real time, by which leases are counted: a clock that runs faster must not end a lease while a mail
     *     is under way
     * @param free how many destinations at most, by channel
     */
    @Transactional
    Claimed claim(Instant now, Instant real, Map<PageChannel, Integer> free) {
        var claimed = pages.claim(free, new Moment(now, real, config.lease()));
        return new Claimed(crowd.passed(claimed, now), claimed.isEmpty());
    }

    /**
     * Holds pages for as long again, from the real time on, because their worker was held up. Answers whether all of them were
     * still held; if not, those that were wait for their lease to end.
     */
    @Transactional
    boolean renew(List<QueuedPage> some, Instant real) {
        return some.stream()
                        .filter(page -> pages.renew(page, real.plus(config.lease())))
                        .count()
                == some.size();
    }

    /** The channels took these. Says nothing about those that another worker has claimed meanwhile. */
    @Transactional
    void sent(List<Ending.Sent> some) {
        if (!some.isEmpty()) {
            incidents.record(pages.sent(some).stream().map(Deliveries::of).toList());
        }
    }

    /** How many pages wait for a person. */
    @Transactional
    double held() {
        return pages.count("state = HELD");
    }

    /** How many pages should have left before an instant. */
    @Transactional
    double overdue(Instant dueBefore) {
        return pages.count("state = QUEUED and dueAt < ?1", dueBefore);
    }

    /**
     * What a claim brought.
     *
     * @param pages those that may leave now
     * @param last whether nothing was due any more
     */
    record Claimed(List<QueuedPage> pages, boolean last) {}
}
