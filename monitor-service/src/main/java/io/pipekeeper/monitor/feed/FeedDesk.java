package io.pipekeeper.monitor.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows for which contracts a fact is one. */
@ApplicationScoped
public class FeedDesk {

    private final Feeds feeds;

    FeedDesk(Feeds feeds) {
        this.feeds = feeds;
    }

    /** Makes this the feed of a contract; null when it has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(String contract, @Nullable Feed feed) {
        if (feed == null) {
            feeds.deleteById(contract);
        } else {
            feeds.put(feed);
        }
    }

    /** The feeds that name one of these jobs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Feed> ofJobs(Collection<String> jobs) {
        return jobs.isEmpty() ? List.of() : feeds.ofJobs(jobs);
    }

    /** Every feed, by contract. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Feed> all() {
        return feeds.all();
    }
}
