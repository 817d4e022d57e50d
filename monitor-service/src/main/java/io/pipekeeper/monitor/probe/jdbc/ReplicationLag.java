package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** How far a replica of PostgreSQL is behind. One that has replayed everything that it received is not, however old that is. */
final class ReplicationLag {

    static final String SQL = """
            select pg_is_in_recovery(),
                   case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                        else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end""";

    private ReplicationLag() {}

    static Answer read(ResultSet lag, Duration latency) throws SQLException {
        if (!lag.next() || !lag.getBoolean(1)) {
            return new Answer.Nothing("it is no replica");
        }
        var seconds = lag.getDouble(2);
        return lag.wasNull()
                ? new Answer.Nothing("it has replayed nothing yet")
                : new Answer.Measured(seconds, Unit.SECONDS.show(seconds) + " behind", latency);
    }
}
