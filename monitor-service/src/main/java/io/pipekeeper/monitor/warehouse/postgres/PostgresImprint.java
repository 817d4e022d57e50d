package io.pipekeeper.monitor.warehouse.postgres;

import io.pipekeeper.monitor.warehouse.Asking;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.util.Optional;

/**
 * What tells the state that a snapshot of PostgreSQL sees from any other.
 *
 * <p>Two snapshots that are written alike see the same rows: whatever has written has a number, and a number that has come to
 * its end since is in the one and not in the other. That holds while the server lives. Numbers may come again after it has
 * crashed, which the server's start does not tell, but the checkpoint does with which a recovery ends. A standby does not say
 * which numbers are under way, and a database that only speaks like PostgreSQL may count them elsewhere.
 */
final class PostgresImprint {

    static final String QUERY = """
            select concat_ws(' ', pg_current_snapshot(), pg_postmaster_start_time(), checkpoint_lsn, pg_conf_load_time(),
                             pg_database.oid, current_user)
            from pg_database, pg_control_checkpoint()
            where datname = current_database() and not pg_is_in_recovery()
              and version() ~ '^PostgreSQL [0-9.]+ (\\((Debian|Ubuntu|Homebrew|EnterpriseDB)[^)]*\\) )?on '
              and not exists (select from pg_extension where extname = 'citus')""";

    private PostgresImprint() {}

    /** Nothing where rows may change without that it does. */
    static Optional<String> of(Asking asking) throws WarehouseException {
        return asking.rows(QUERY).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .findFirst();
    }
}
