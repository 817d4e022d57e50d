package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures many metrics of one table in one pass over its rows.
 *
 * <p>A metric that the database does not understand is found out by planning it alone, which reads nothing. One that
 * fails on the data is found by halving. Either costs itself only.
 */
public final class Scan {

    private final WarehouseSession session;
    private final Table table;
    private final Period from;
    private final Period whole;
    private final Map<Period, Map<Metric, Fact>> buckets = new TreeMap<>();
    private final Map<Metric, Fact.Broken> broken = new HashMap<>();

    private Scan(WarehouseSession session, Table table, Period from, Period whole) {
        this.session = session;
        this.table = table;
        this.from = from;
        this.whole = whole;
    }

    /**
     * Measures the rows from one period on.
     *
     * @param whole to which period the rows of a table without a period column are counted
     */
    public static Facts of(
            WarehouseSession session, Table table, Collection<Metric> metrics, Period from, Period whole) {
        var scan = new Scan(session, table, from, whole);
        var sound = scan.understood(metrics);
        scan.run(sound);
        return new Facts(new TreeMap<>(scan.buckets), scan.broken);
    }

    /** Answers a query for one value. */
    public static Fact single(WarehouseSession session, String sql) {
        try {
            session.plan(sql);
            var rows = session.rows(sql);
            return rows.isEmpty() ? new Fact.Absent() : Fact.of(rows.getFirst().getFirst());
        } catch (WarehouseException e) {
            return Fact.Broken.of(e);
        }
    }

    private List<Metric> understood(Collection<Metric> metrics) {
        List<Metric> sound = new ArrayList<>();
        for (var metric : metrics) {
            try {
                session.plan(ScanSql.fused(table, List.of(metric), from));
                sound.add(metric);
            } catch (WarehouseException e) {
                broken.put(metric, Fact.Broken.of(e));
            }
        }
        return sound;
    }

    private void run(List<Metric> metrics) {
        if (metrics.isEmpty()) {
            return;
        }
        try {
            keep(metrics, session.rows(ScanSql.fused(table, metrics, from)));
        } catch (WarehouseException e) {
            if (metrics.size() == 1 || e.problem() != Problem.RUNTIME) {
                metrics.forEach(metric -> broken.put(metric, Fact.Broken.of(e)));
                return;
            }
            run(metrics.subList(0, metrics.size() / 2));
            run(metrics.subList(metrics.size() / 2, metrics.size()));
        }
    }

    private void keep(List<Metric> metrics, List<List<@Nullable Object>> rows) {
        for (var row : rows) {
            var bucket = buckets.computeIfAbsent(period(row.getFirst()), none -> new LinkedHashMap<>());
            for (int i = 0; i < metrics.size(); i++) {
                bucket.put(metrics.get(i), Fact.of(row.get(i + 1)));
            }
        }
    }

    private Period period(@Nullable Object start) {
        return start instanceof Date date ? new Period(whole.grain(), date.toLocalDate()) : whole;
    }
}
