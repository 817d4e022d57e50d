package io.pipekeeper.monitor.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Feeds implements PanacheRepositoryBase<FeedRow, String> {

    void put(Feed feed) {
        getEntityManager().merge(FeedRow.from(feed));
    }

    List<Feed> ofJobs(Collection<String> jobs) {
        return feeds(list("job in ?1 order by contractId", jobs));
    }

    /** There are as many as contracts, which is few. */
    List<Feed> all() {
        return feeds(list("order by contractId"));
    }

    private static List<Feed> feeds(List<FeedRow> rows) {
        return rows.stream().map(FeedRow::toFeed).toList();
    }
}
