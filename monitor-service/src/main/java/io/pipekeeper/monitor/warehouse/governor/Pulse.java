package io.pipekeeper.monitor.warehouse.governor;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Shows the other replicas that this one lives: its connection holds a lock for as long as it is there. When the process
 * dies, however it dies, the connection goes and the lock with it.
 */
@ApplicationScoped
class Pulse {

    /** Told apart from other advisory locks by this number. */
    static final int LIFE = 27;

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final int replica = new SecureRandom().nextInt();
    private @Nullable Connection connection;

    Pulse(DataSource database) {
        this.database = database;
    }

    /** The number of this replica, which lives. */
    synchronized int replica() {
        if (connection == null) {
            connection = QuarkusTransaction.suspendingExisting().call(this::locked);
        }
        return replica;
    }

    /** Begins anew when the connection has gone. */
    synchronized void feel() {
        try {
            if (connection != null && !connection.isValid(PATIENCE_SECONDS)) {
                Log.warn(
                        "The connection that shows that this replica lives has gone; others may have taken its places");
                stop();
                replica();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A time-out that is not negative", e);
        }
    }

    @PreDestroy
    synchronized void stop() {
        var held = connection;
        connection = null;
        if (held == null) {
            return;
        }
        try (held) { // also when it has gone: its place in the pool is for the next one
            unlock(held);
        } catch (SQLException e) {
            Log.debugf(e, "The connection that shows that this replica lives could not be given back in order");
        }
    }

    private Connection locked() throws SQLException {
        var fresh = database.getConnection();
        try (var statement = fresh.prepareStatement("select pg_advisory_lock(?, ?)")) {
            statement.setInt(1, LIFE);
            statement.setInt(2, replica);
            statement.execute();
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    /** It goes back to a pool, where the lock would live on. */
    private void unlock(Connection held) throws SQLException {
        try (var statement = held.prepareStatement("select pg_advisory_unlock(?, ?)")) {
            statement.setInt(1, LIFE);
            statement.setInt(2, replica);
            statement.execute();
        }
    }
}
