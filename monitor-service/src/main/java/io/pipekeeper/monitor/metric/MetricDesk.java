package io.pipekeeper.monitor.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps numbers about datasets that others tell. */
@ApplicationScoped
public class MetricDesk {

    private final PushedMetrics metrics;
    private final Event<MetricsTold> listeners;

    MetricDesk(PushedMetrics metrics, Event<MetricsTold> listeners) {
        this.metrics = metrics;
        this.listeners = listeners;
    }

    /**
     * Keeps what was told; what was told later stands.
     *
     * @param starts when the periods of runs start, by run: what a run told without a period is about that one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<PushedMetric> told, Map<String, Instant> starts, Instant now) {
        var distinct = told.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        Function.identity(),
                        PushedMetric::or,
                        () -> new TreeMap<>(PushedMetric.BY_KEY)))
                .values();
        List<PushedMetrics.News> news = new ArrayList<>();
        if (!distinct.isEmpty()) {
            news.addAll(metrics.keep(List.copyOf(distinct)));
        }
        if (!starts.isEmpty()) {
            news.addAll(metrics.date(starts));
        }
        if (!news.isEmpty()) {
            listeners.fire(new MetricsTold(byName(news), now));
        }
    }

    /** What was told about months from one on, and about parts of them. Some of it may be about earlier ones. */
    @Transactional
    public Map<MetricName, List<PushedMetric>> since(YearMonth month, Collection<MetricName> names) {
        var datasets = names.stream().map(MetricName::dataset).collect(Collectors.toSet());
        var wanted = names.stream().map(MetricName::metric).collect(Collectors.toSet());
        return metrics.since(datasets, wanted, month.toString()).collect(Collectors.groupingBy(PushedMetric::name));
    }

    private static Map<MetricName, Set<About>> byName(List<PushedMetrics.News> news) {
        return news.stream()
                .collect(Collectors.groupingBy(
                        PushedMetrics.News::name, Collectors.mapping(PushedMetrics.News::about, Collectors.toSet())));
    }

    /** The newest numbers about a dataset: of one metric, or of all. */
    @Transactional
    public List<PushedMetric> newest(String dataset, @Nullable String metric, int limit) {
        return metrics.newest(dataset, metric, limit);
    }
}
