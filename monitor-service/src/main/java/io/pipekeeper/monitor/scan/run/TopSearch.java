package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value that has the most, by buckets of its hash: no value has more than all of its bucket.
 *
 * <p>The answer is exact. Only buckets that may hold a greater value than the one found are read again by value.
 */
final class TopSearch {

    private final Ask.TopShare top;
    private final List<Bucket> buckets;
    private final BigDecimal whole;
    private @Nullable Object value;
    private BigDecimal part = BigDecimal.ZERO;
    private boolean found;

    private record Bucket(@Nullable Integer number, BigDecimal all, BigDecimal bound) {}

    TopSearch(Ask.TopShare top, List<Tally.Part> parts, Period period) {
        this.top = top;
        this.buckets = parts.stream()
                .filter(one -> one.period().equals(period))
                .map(one -> new Bucket(
                        one.values().getFirst() instanceof Number number ? number.intValue() : null,
                        number(one, top.whole()),
                        number(one, top.bound())))
                .sorted(Comparator.comparing(Bucket::bound).reversed())
                .toList();
        this.whole = buckets.stream().map(Bucket::all).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A row of the value, its part and the whole; or of the part and the whole when no value has more than is enough. */
    List<List<@Nullable Object>> rows(WarehouseSession session, Statements statements, Slice.ByHash hash, Period period)
            throws WarehouseException {
        if (buckets.isEmpty()) {
            return List.of();
        }
        var most = buckets.getFirst().bound();
        var enough = top.enough();
        if (enough != null && most.compareTo(enough.multiply(whole)) <= 0) {
            return List.of(Arrays.asList(most, whole));
        }
        // What has no value is a bucket by itself.
        buckets.stream().filter(bucket -> bucket.number() == null).forEach(bucket -> take(null, bucket.all()));
        look(session, statements, hash, period, buckets.subList(0, 1));
        look(session, statements, hash, period, buckets.subList(1, buckets.size()));
        return List.of(Arrays.asList(value, part, whole));
    }

    private void look(
            WarehouseSession session, Statements statements, Slice.ByHash hash, Period period, List<Bucket> among)
            throws WarehouseException {
        var open = among.stream()
                .filter(bucket ->
                        bucket.number() != null && (!found || bucket.bound().compareTo(part) > 0))
                .map(Bucket::number)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        for (var row : session.rows(statements.topShare(top, hash, open, period))) {
            if (Fact.of(row.get(1)) instanceof Fact.Quantity(var most)) {
                take(row.getFirst(), most);
            }
        }
    }

    private void take(@Nullable Object candidate, BigDecimal most) {
        if (!found || most.compareTo(part) > 0) {
            found = true;
            value = candidate;
            part = most;
        }
    }

    private static BigDecimal number(Tally.Part part, Metric metric) {
        return part.facts().get(metric) instanceof Fact.Quantity(var number) ? number : BigDecimal.ZERO;
    }
}
