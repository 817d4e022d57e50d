package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.warehouse.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one pass over a table computes.
 *
 * @param metrics its metrics; none when nothing asks for a pass
 * @param slice what it tells apart beside periods
 * @param sliced the asks that its parts answer
 * @param asks the asks that it answers
 * @param apart metrics that each need a pass of their own
 */
record PassShape(
        List<Metric> metrics, int lookBack, Slice slice, List<Ask> sliced, List<Ask> asks, List<Metric> apart) {

    /** Of a smaller table every key is counted faster than every bucket is read. */
    private static final long MANY_ROWS = 500_000;

    /** So many periods in so many buckets are an answer of a few thousand rows. */
    private static final int FEW_PERIODS = 7;

    private static final Map<String, String> HASHES = Map.of(
            "smallint", "hashint2",
            "integer", "hashint4",
            "bigint", "hashint8",
            "text", "hashtext",
            "character varying", "hashtext",
            "numeric", "hash_numeric",
            "uuid", "uuid_hash");

    static PassShape of(Source source, Catalogue catalogue, Collection<Ask> open, Set<Metric> apart) {
        Set<Metric> metrics = new LinkedHashSet<>();
        List<Ask> asks = new ArrayList<>();
        var lookBack = 0;
        for (var ask : open) {
            switch (ask) {
                case Ask.Value value -> {
                    metrics.addAll(value.metrics());
                    asks.add(ask);
                    lookBack = Math.max(lookBack, value.lookBack());
                }
                case Ask.Whole whole -> {
                    metrics.add(whole.metric());
                    asks.add(ask);
                }
                default -> {}
            }
        }
        var fused = metrics.stream().filter(metric -> !apart.contains(metric)).toList();
        var lonely = metrics.stream().filter(apart::contains).toList();
        var plain = new PassShape(fused, lookBack, new Slice.Whole(), List.of(), asks, lonely);
        return plain.isMergeable() ? plain.sliced(source, catalogue, open) : plain;
    }

    boolean isEmpty() {
        return metrics.isEmpty() && apart.isEmpty();
    }

    /** Whether the whole follows from its parts. What somebody wrote may be a ratio, which does not. */
    private boolean isMergeable() {
        return metrics.stream().noneMatch(Metric.Written.class::isInstance);
    }

    private PassShape sliced(Source source, Catalogue catalogue, Collection<Ask> open) {
        var periods = Math.max(lookBack, source.table().reread());
        if (source.dialect() == Dialect.POSTGRESQL && catalogue.rows() >= MANY_ROWS && periods <= FEW_PERIODS) {
            for (var ask : open) {
                var hash = ask instanceof Ask.TopShare top ? hash(top, catalogue) : Optional.<Slice.ByHash>empty();
                if (hash.isPresent()) {
                    return with(
                            hash.get(),
                            List.of(ask),
                            List.of(((Ask.TopShare) ask).whole(), ((Ask.TopShare) ask).bound()));
                }
            }
        }
        return bySegment(open);
    }

    /** By the columns that somebody asks for first. */
    private PassShape bySegment(Collection<Ask> open) {
        var groups = open.stream()
                .filter(ask -> ask instanceof Ask.Groups one && !isWritten(one))
                .map(Ask.Groups.class::cast)
                .toList();
        if (groups.isEmpty()) {
            return this;
        }
        var columns = groups.getFirst().columns();
        var same = groups.stream().filter(one -> one.columns().equals(columns)).toList();
        var needed = same.stream().flatMap(one -> one.of().metrics().stream()).toList();
        return with(new Slice.ByColumns(columns), List.copyOf(same), needed);
    }

    private static boolean isWritten(Ask.Groups groups) {
        return groups.of().metrics().stream().anyMatch(Metric.Written.class::isInstance);
    }

    private PassShape with(Slice by, List<? extends Ask> answered, Collection<Metric> needed) {
        Set<Metric> all = new LinkedHashSet<>(needed); // first, since only the first of several passes tells apart
        all.addAll(metrics);
        List<Ask> both = new ArrayList<>(asks);
        both.addAll(answered);
        return new PassShape(List.copyOf(all), lookBack, by, List.copyOf(answered), both, apart);
    }

    private static Optional<Slice.ByHash> hash(Ask.TopShare top, Catalogue catalogue) {
        var addsUp = switch (top.metric()) {
            case Metric.Rows rows -> true;
            case Metric.Aggregate aggregate -> aggregate.function() == Metric.Function.SUM;
            case Metric.Written written -> false;
        };
        if (!addsUp) {
            return Optional.empty();
        }
        var type = catalogue.type(top.column()).orElse("").replaceFirst("\\(.*", "");
        return Optional.ofNullable(HASHES.get(type)).map(function -> new Slice.ByHash(top.column(), function));
    }
}
