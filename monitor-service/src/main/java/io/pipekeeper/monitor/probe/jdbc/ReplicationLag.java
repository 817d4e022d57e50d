package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Unit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a replica of PostgreSQL is behind. One that has replayed everything that it received is not, however old that is. */
final class ReplicationLag {

    static final String SQL = """
            select pg_is_in_recovery(),
                   case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
                        else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end""";

    private ReplicationLag() {}

    static Answer read(List<List<@Nullable Object>> rows, Duration latency) {
        var row = rows.getFirst();
        if (!Boolean.TRUE.equals(row.get(0))) {
            return new Answer.Nothing("it is no replica");
        }
        return row.get(1) instanceof Number lag
                ? new Answer.Measured(lag.doubleValue(), Unit.SECONDS.show(lag.doubleValue()) + " behind", latency)
                : new Answer.Nothing("it has replayed nothing yet");
    }
}
