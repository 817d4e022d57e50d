package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Sources;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When the rows of periods came, of many tables of a warehouse in few statements. What is broken costs itself only. */
final class Sightings {

    private static final int TABLES_PER_STATEMENT = 25;

    private final WarehouseSession session;
    private final Map<UUID, Evidence> seen = new HashMap<>();

    private Sightings(WarehouseSession session) {
        this.session = session;
    }

    static Map<UUID, Evidence> of(WarehouseSession session, List<Claimed> asked) {
        var sightings = new Sightings(session);
        for (int from = 0; from < asked.size(); from += TABLES_PER_STATEMENT) {
            sightings.look(asked.subList(from, Math.min(from + TABLES_PER_STATEMENT, asked.size())));
        }
        return sightings.seen;
    }

    /** A period cannot be complete before its time: rows that came earlier are a part of it. */
    static Evidence evidence(Fact first, Fact last, Instant expectedFrom) {
        if (first instanceof Fact.Moment(var from) && last instanceof Fact.Moment(var to)) {
            return to.isBefore(expectedFrom) ? new Evidence.Incomplete() : new Evidence.Arrived(from, to);
        }
        return last instanceof Fact.Absent
                ? new Evidence.Incomplete()
                : new Evidence.Unreadable("the completion column is not a point in time");
    }

    private void look(List<Claimed> asked) {
        try {
            session.about(asked.stream().map(one -> one.rule().checkId()).toList());
            var sources = Sources.of(
                    session, asked.stream().map(one -> one.rule().table()).toList());
            session.rows(sql(asked, sources)).forEach(row -> keep(asked, row));
        } catch (WarehouseException e) {
            if (asked.size() == 1 || e.problem().concernsWarehouse()) {
                asked.forEach(one -> seen.put(one.deadline().id(), new Evidence.Unreadable(e.said())));
                return;
            }
            look(asked.subList(0, asked.size() / 2));
            look(asked.subList(asked.size() / 2, asked.size()));
        }
    }

    private void keep(List<Claimed> asked, List<@Nullable Object> row) {
        var deadline = asked.get(((Number) Objects.requireNonNull(row.getFirst())).intValue())
                .deadline();
        seen.put(deadline.id(), evidence(Fact.of(row.get(1)), Fact.of(row.get(2)), deadline.expectedFrom()));
    }

    private static String sql(List<Claimed> asked, Map<Table, Source> sources) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> "select %d as ask, earliest, latest from (%s) as t%d (earliest, latest)"
                        .formatted(i, sql(asked.get(i), sources), i))
                .collect(Collectors.joining("\nunion all\n"));
    }

    private static String sql(Claimed claimed, Map<Table, Source> sources) {
        var source = Objects.requireNonNull(sources.get(claimed.rule().table()));
        var column = Table.quoted(column(claimed.rule().subject()));
        return new Statements(source)
                .alone(
                        claimed.deadline().toPeriod(),
                        new Metric.Aggregate(Metric.Function.MIN, column, null),
                        new Metric.Aggregate(Metric.Function.MAX, column, null));
    }

    private static String column(Subject subject) {
        return subject instanceof Subject.Data(var column, var job) && column != null ? column : "";
    }
}
