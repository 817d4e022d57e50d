package io.pipekeeper.monitor.metric;

import io.pipekeeper.monitor.retention.Keeping;
import io.pipekeeper.monitor.retention.OldRows;
import io.pipekeeper.monitor.retention.Perishable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PushedMetrics implements PanacheRepositoryBase<PushedMetricRow, PushedMetricRow.Key>, Perishable {

    /** What has changed, and what it is about now. */
    record News(MetricName name, About about) {

        static News of(Object[] row) {
            return new News(
                    new MetricName((String) row[0], (String) row[1]), new About((String) row[2], (Boolean) row[3]));
        }
    }

    /** Keeps each unless what is known was told later. In the order of their keys, so that two of us never wait for each other. */
    List<News> keep(List<PushedMetric> metrics) {
        List<?> kept = getEntityManager()
                .createNativeQuery("""
                        insert into pushed_metric as known (dataset, metric, period, about, value, told_at, source)
                        select told.dataset, told.metric, told.period, case when told.says_period then told.period end,
                               told.value, told.told_at, told.source
                        from unnest(cast(:datasets as text[]), cast(:metrics as text[]), cast(:periods as text[]),
                                    cast(:says as boolean[]), cast(:values as numeric[]), cast(:times as timestamptz[]),
                                    cast(:sources as text[]))
                             as told (dataset, metric, period, says_period, value, told_at, source)
                        on conflict (dataset, metric, period) do update
                        set value = excluded.value, told_at = excluded.told_at, source = excluded.source,
                            about = excluded.about
                        where (known.told_at, known.value, known.source)
                            < (excluded.told_at, excluded.value, excluded.source)
                        returning dataset, metric, coalesce(about, period), about is not null
                        """, Object[].class)
                .setParameter("datasets", texts(metrics, PushedMetric::dataset))
                .setParameter("metrics", texts(metrics, PushedMetric::metric))
                .setParameter("periods", texts(metrics, PushedMetric::period))
                .setParameter("says", texts(metrics, metric -> String.valueOf(metric.saysPeriod())))
                .setParameter("values", texts(metrics, metric -> metric.value().toString()))
                .setParameter("times", texts(metrics, metric -> metric.toldAt().toString()))
                .setParameter("sources", texts(metrics, PushedMetric::source))
                .getResultList();
        return news(kept);
    }

    /** Has what runs told without a period be about those that start then, by run. */
    List<News> date(Map<String, Instant> starts) {
        var runs = starts.keySet().stream().sorted().toList();
        List<?> dated = getEntityManager()
                .createNativeQuery("""
                        update pushed_metric as known set about = run.start
                        from unnest(cast(:runs as text[]), cast(:starts as text[])) as run (source, start)
                        where known.source = run.source and (about is null or about <> period)
                          and about is distinct from run.start
                        returning dataset, metric, about, true
                        """, Object[].class)
                .setParameter("runs", runs.toArray(String[]::new))
                .setParameter(
                        "starts",
                        runs.stream()
                                .map(run -> String.valueOf(starts.get(run)))
                                .toArray(String[]::new))
                .getResultList();
        return news(dated);
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

    /** What was told with one of these datasets and one of these metrics, about a month or a part of it, or a later one. */
    Stream<PushedMetric> since(Collection<String> datasets, Collection<String> metrics, String month) {
        return list("dataset in ?1 and metric in ?2 and period >= ?3", datasets, metrics, month).stream()
                .map(PushedMetricRow::toMetric);
    }

    @Override
    public OldRows old() {
        return new OldRows(Keeping.METRICS, "pushed_metric", "dataset, metric, period", "told_at", "told_at < :before");
    }

    private static List<News> news(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(News::of).toList();
    }

    private static String[] texts(List<PushedMetric> metrics, Function<PushedMetric, String> text) {
        return metrics.stream().map(text).toArray(String[]::new);
    }
}
