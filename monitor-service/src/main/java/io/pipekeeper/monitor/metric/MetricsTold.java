package io.pipekeeper.monitor.metric;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Numbers are not as they were known, or not about what they were. Fired in the transaction of the news.
 *
 * @param news what each is about now, and what it is no longer about
 */
public record MetricsTold(Map<MetricName, Set<About>> news, Instant at) {

    public MetricsTold {
        news = Map.copyOf(news);
    }
}
