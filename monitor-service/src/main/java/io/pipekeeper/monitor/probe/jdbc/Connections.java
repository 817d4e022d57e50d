package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many of the connections that PostgreSQL has for ordinary users are in use, by what they do. */
final class Connections {

    static final String SQL = """
            select coalesce(state, 'hidden'), count(*),
                   (select sum(case name when 'max_connections' then setting::int else -setting::int end)
                    from pg_catalog.pg_settings
                    where name in ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
            from pg_catalog.pg_stat_activity
            where backend_type = 'client backend'
            group by 1
            order by 2 desc, 1""";

    private Connections() {}

    static Answer read(List<List<@Nullable Object>> rows, Duration latency) {
        if (rows.isEmpty()) {
            return new Answer.Nothing("it does not say how many connections it has");
        }
        var used = rows.stream().mapToLong(row -> number(row.get(1))).sum();
        var most = number(rows.getFirst().get(2));
        var states = rows.stream().map(row -> row.get(1) + " " + row.get(0)).collect(Collectors.joining(", "));
        var text = "%d of %d connections are in use (%s)".formatted(used, most, states);
        return new Answer.Measured(100.0 * used / most, text, latency);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
