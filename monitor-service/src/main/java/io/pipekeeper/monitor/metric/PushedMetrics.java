package io.pipekeeper.monitor.metric;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PushedMetrics implements PanacheRepositoryBase<PushedMetricRow, PushedMetricRow.Key>, Perishable {

    /** Keeps each unless what is known was told later. In the order of their keys, so that two of us never wait for each other. */
    void keep(List<PushedMetric> metrics) {
        getEntityManager()
                .createNativeQuery("""
                        insert into pushed_metric as known (dataset, metric, period, value, told_at, source)
                        select * from unnest(cast(:datasets as text[]), cast(:metrics as text[]), cast(:periods as text[]),
                                             cast(:values as numeric[]), cast(:times as timestamptz[]),
                                             cast(:sources as text[]))
                        on conflict (dataset, metric, period) do update
                        set value = excluded.value, told_at = excluded.told_at, source = excluded.source
                        where (known.told_at, known.value, known.source)
                            < (excluded.told_at, excluded.value, excluded.source)
                        """)
                .setParameter("datasets", texts(metrics, PushedMetric::dataset))
                .setParameter("metrics", texts(metrics, PushedMetric::metric))
                .setParameter("periods", texts(metrics, PushedMetric::period))
                .setParameter("values", texts(metrics, metric -> metric.value().toString()))
                .setParameter("times", texts(metrics, metric -> metric.toldAt().toString()))
                .setParameter("sources", texts(metrics, PushedMetric::source))
                .executeUpdate();
    }

    /** The newest first; of one metric, or of all. */
    List<PushedMetric> newest(String dataset, @Nullable String metric, int limit) {
        return find("dataset = ?1 and (?2 is null or metric = ?2) order by period desc, metric", dataset, metric)
                .page(0, limit)
                .list()
                .stream()
                .map(PushedMetricRow::toMetric)
                .toList();
    }

    @Override
    public Keeping keeping() {
        return Keeping.METRICS;
    }

    @Override
    public String deletion() {
        return """
                delete from pushed_metric where (dataset, metric, period) in (
                    select dataset, metric, period from pushed_metric
                    where told_at < :before
                    order by told_at
                    limit :limit
                    for update skip locked)
                """;
    }

    private static String[] texts(List<PushedMetric> metrics, Function<PushedMetric, String> text) {
        return metrics.stream().map(text).toArray(String[]::new);
    }
}
