package io.pipekeeper.monitor.warehouse.trino;

import io.pipekeeper.monitor.warehouse.Asking;
import io.pipekeeper.monitor.warehouse.Dialect;
import io.pipekeeper.monitor.warehouse.Engine;
import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.Limits;
import io.pipekeeper.monitor.warehouse.Login;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Trino: a read-only transaction per statement, since a failure there ends its transaction. Each table has its own
 * snapshot at best; there is none over several statements.
 */
@ApplicationScoped
public class TrinoEngine implements Engine {

    private static final int FIRST_INTERNAL = 0x1_0000;

    @Override
    public Dialect dialect() {
        return Dialect.TRINO;
    }

    @Override
    public Properties properties(Limits limits, Login login) {
        var properties = new Properties();
        login.into(properties);
        properties.setProperty("source", "pipekeeper");
        properties.setProperty(
                "sessionProperties",
                "query_max_execution_time:%ss;query_max_run_time:%ss"
                        .formatted(Limits.seconds(limits.statement()), Limits.seconds(limits.socket())));
        return properties;
    }

    @Override
    public void begin(Connection connection, Limits limits, Purpose purpose) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setClientInfo("ClientInfo", purpose.applicationName());
    }

    @Override
    public void answered(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void recover(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void end(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void plan(Asking asking, String sql) throws WarehouseException {
        asking.rows("explain (type validate) " + sql);
    }

    @Override
    public Estimate estimate(Asking asking, String sql) throws WarehouseException {
        return TrinoPlan.estimate(asking.rows("explain (type io, format json) " + sql));
    }

    /** Rights there are a matter of the cluster's access control, which cannot be asked. */
    @Override
    public Optional<List<String>> findings(Asking asking) {
        return Optional.empty();
    }

    /** By the numbers of Trino's error codes; it has no SQLSTATEs. */
    @Override
    public Problem problem(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "");
        if (said.contains("Authentication failed") || said.contains("Unauthorized")) {
            return Problem.AUTH;
        }
        if (said.startsWith("Query failed")) {
            return problem(failure.getErrorCode());
        }
        // What never became a query failed on the way there, unless the driver gives it a state.
        return failure.getSQLState() == null ? Problem.UNREACHABLE : Problem.ofState(failure.getSQLState());
    }

    @Override
    public boolean passing(SQLException failure) {
        return false;
    }

    private static Problem problem(int code) {
        return switch (code) {
            // Abandoned, cancelled, killed, preempted; too long in the queue or at work.
            case 2, 3, 38, 131_074, 131_075, 131_077, 131_080 -> Problem.TIMEOUT;
            // An argument, a division, a cast, a number out of range, too many rows, not enough memory for a function.
            case 7, 8, 9, 19, 28, 37 -> Problem.RUNTIME;
            // No nodes, shutting down, starting up.
            case 65_541, 65_545, 65_548 -> Problem.UNREACHABLE;
            default -> code < FIRST_INTERNAL ? Problem.DEFINITION : Problem.RUNTIME;
        };
    }
}
