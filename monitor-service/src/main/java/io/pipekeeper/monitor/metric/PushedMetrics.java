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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PushedMetrics implements PanacheRepositoryBase<PushedMetricRow, PushedMetricRow.Key>, Perishable {

    private static final String TOLD = """
            unnest(cast(:datasets as text[]), cast(:metrics as text[]), cast(:periods as text[]), cast(:says as boolean[]),
                   cast(:values as numeric[]), cast(:times as timestamptz[]), cast(:sources as text[]))
                as told (dataset, metric, period, says_period, value, told_at, source)""";

    /** What has changed, and something that it is about now or was about until now. */
    record News(MetricName name, About about) {

        /** Of a row with the name, and with one thing after the other that it is about. */
        private static Stream<News> of(Object[] row) {
            var name = new MetricName((String) row[0], (String) row[1]);
            return IntStream.iterate(2, at -> at < row.length, at -> at + 2)
                    .mapToObj(at -> new News(name, new About((String) row[at], (Boolean) row[at + 1])));
        }
    }

    /** Keeps each unless what is known was told later. In the order of their keys, so that two of us never wait for each other. */
    List<News> keep(List<PushedMetric> metrics) {
        var added = rows("""
                insert into pushed_metric (dataset, metric, period, about, value, told_at, source)
                select dataset, metric, period, case when says_period then period end, value, told_at, source
                from %s
                on conflict (dataset, metric, period) do nothing
                returning dataset, metric, coalesce(about, period), about is not null
                """.formatted(TOLD), metrics);
        var replaced = added.size() == metrics.size() ? List.<Object[]>of() : replace(metrics);
        return Stream.concat(added.stream(), replaced.stream())
                .flatMap(News::of)
                .toList();
    }

    private List<Object[]> replace(List<PushedMetric> metrics) {
        return rows("""
                with told as (select * from %s),
                     before as (
                         select known.dataset, known.metric, known.period, known.about
                         from pushed_metric as known join told using (dataset, metric, period)
                         where (known.told_at, known.value, known.source) < (told.told_at, told.value, told.source)
                         order by known.dataset, known.metric, known.period
                         for no key update of known)
                update pushed_metric as known
                set value = told.value, told_at = told.told_at, source = told.source,
                    about = case when told.says_period then told.period end
                from told join before using (dataset, metric, period)
                where (known.dataset, known.metric, known.period) = (told.dataset, told.metric, told.period)
                returning known.dataset, known.metric, coalesce(known.about, known.period), known.about is not null,
                          coalesce(before.about, before.period), before.about is not null
                """.formatted(TOLD), metrics);
    }

    private List<Object[]> rows(String statement, List<PushedMetric> metrics) {
        List<?> rows = getEntityManager()
                .createNativeQuery(statement, Object[].class)
                .setParameter("datasets", texts(metrics, PushedMetric::dataset))
                .setParameter("metrics", texts(metrics, PushedMetric::metric))
                .setParameter("periods", texts(metrics, PushedMetric::period))
                .setParameter("says", texts(metrics, metric -> String.valueOf(metric.saysPeriod())))
                .setParameter("values", texts(metrics, metric -> metric.value().toString()))
                .setParameter("times", texts(metrics, metric -> metric.toldAt().toString()))
                .setParameter("sources", texts(metrics, PushedMetric::source))
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** Has what runs told without a period be about those that start then, by run. */
    List<News> date(Map<String, Instant> starts) {
        var runs = starts.keySet().stream().sorted().toList();
        List<?> dated = getEntityManager()
                .createNativeQuery("""
                        with before as (
                            select known.dataset, known.metric, known.period, known.about, run.start
                            from pushed_metric as known
                                 join unnest(cast(:runs as text[]), cast(:starts as text[])) as run (source, start) using (source)
                            where (known.about is null or known.about <> known.period)
                              and known.about is distinct from run.start
                            order by known.dataset, known.metric, known.period
                            for no key update of known)
                        update pushed_metric as known set about = before.start
                        from before
                        where (known.dataset, known.metric, known.period) = (before.dataset, before.metric, before.period)
                        returning known.dataset, known.metric, known.about, true,
                                  coalesce(before.about, before.period), before.about is not null
                        """, Object[].class)
                .setParameter("runs", runs.toArray(String[]::new))
                .setParameter(
                        "starts",
                        runs.stream()
                                .map(run -> String.valueOf(starts.get(run)))
                                .toArray(String[]::new))
                .getResultList();
        return dated.stream().map(Object[].class::cast).flatMap(News::of).toList();
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

    private static String[] texts(List<PushedMetric> metrics, Function<PushedMetric, String> text) {
        return metrics.stream().map(text).toArray(String[]::new);
    }
}
