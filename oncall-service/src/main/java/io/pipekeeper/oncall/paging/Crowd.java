package io.pipekeeper.oncall.paging;

import static java.util.stream.Collectors.toSet;

import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.paging.Pages.Destination;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spaces the calls that crowd at one destination. What has to wait does so until the same instant, and leaves together. */
@ApplicationScoped
class Crowd {

    private final Pages pages;
    private final PagingConfig config;

    Crowd(Pages pages, PagingConfig config) {
        this.pages = pages;
        this.config = config;
    }

    /** The claimed pages that may leave now; the others are put back. Told to stakeholders, nothing waits. */
    List<QueuedPage> passed(List<QueuedPage> claimed, Instant now) {
        var people = claimed.stream()
                .filter(QueuedPage::isCall)
                .map(page -> page.receiver().id())
                .collect(toSet());
        if (people.isEmpty()) {
            return claimed;
        }
        var received = pages.received(people, now.minus(config.limits().window()));
        List<QueuedPage> passed = new ArrayList<>();
        for (var page : claimed) {
            var opensAt = opensAt(page, received, now);
            if (!opensAt.isAfter(now) || !pages.postpone(page, opensAt)) {
                passed.add(page);
            }
        }
        return passed;
    }

    private Instant opensAt(QueuedPage page, Map<Destination, Limit.Received> received, Instant now) {
        var channel = page.receiver().channel();
        var got = received.get(new Destination(page.receiver().id(), channel));
        return got == null || !page.isCall() ? now : limit(channel).opensAt(got, now);
    }

    private Limit limit(PageChannel channel) {
        return Limit.of(channel, config.limits());
    }
}
