package io.pipekeeper.monitor.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps numbers about datasets that others tell. */
@ApplicationScoped
public class MetricDesk {

    private final PushedMetrics metrics;

    MetricDesk(PushedMetrics metrics) {
        this.metrics = metrics;
    }

    /** Keeps what was told; what was told later stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<PushedMetric> told) {
        var distinct = told.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        Function.identity(),
                        PushedMetric::or,
                        () -> new TreeMap<>(PushedMetric.BY_KEY)))
                .values();
        if (!distinct.isEmpty()) {
            metrics.keep(List.copyOf(distinct));
        }
    }

    /** The newest numbers about a dataset: of one metric, or of all. */
    @Transactional
    public List<PushedMetric> newest(String dataset, @Nullable String metric, int limit) {
        return metrics.newest(dataset, metric, limit);
    }
}
