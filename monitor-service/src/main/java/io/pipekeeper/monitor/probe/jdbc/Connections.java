package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many of the connections that PostgreSQL has for ordinary users are in use, by what they do. */
final class Connections {

    // Of sessions of others a role without pg_monitor does not learn what they are: those of a user in a database are
    // clients.
    static final String SQL = """
            select coalesce(state, 'hidden'), count(*),
                   (select sum(case name when 'max_connections' then setting::int else -setting::int end)
                    from pg_catalog.pg_settings
                    where name in ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
            from pg_catalog.pg_stat_activity
            where backend_type = 'client backend' or backend_type is null and datid is not null and usesysid is not null
            group by 1
            order by 2 desc, 1""";

    private Connections() {}

    static Answer read(ResultSet states, Duration latency) throws SQLException {
        List<String> words = new ArrayList<>();
        long used = 0;
        long most = 0;
        while (states.next()) {
            words.add(states.getLong(2) + " " + states.getString(1));
            used += states.getLong(2);
            most = states.getLong(3);
        }
        if (most <= 0) {
            return new Answer.Nothing("it does not tell how many connections it has");
        }
        var text = "%d of %d connections are in use (%s)".formatted(used, most, String.join(", ", words));
        return new Answer.Measured(100.0 * used / most, text, latency);
    }
}
