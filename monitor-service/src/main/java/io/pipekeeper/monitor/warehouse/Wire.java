package io.pipekeeper.monitor.warehouse;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A connection to a warehouse.
 *
 * @param login with what it got in
 * @param opened when
 */
record Wire(Connection connection, Login login, Instant opened) {

    /** Closes it; that it may be broken already does not matter. */
    void drop() {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) { // whatever a driver throws
            Log.debugf(e, "A connection to a warehouse could not be closed");
        }
    }
}
