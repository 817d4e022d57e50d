package io.pipekeeper.monitor.warehouse.postgres;

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
import java.util.Set;

/**
 * PostgreSQL: one repeatable-read snapshot per session.
 *
 * <p>Everything is set within the transaction and not when connecting, so that it also holds behind a pooler that hands
 * each transaction to another connection, and whatever the role's own defaults are.
 */
@ApplicationScoped
public class PostgresEngine implements Engine {

    /** A standby that had to get on with replaying, and a deadlock. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    /** What is larger is not read any further, by whatever it grew. */
    private static final String LARGEST_ANSWER = "32M";

    private static final String TOO_LARGE = "Result set exceeded maxResultBuffer limit";

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public Properties properties(Limits limits, Login login) {
        var properties = new Properties();
        login.into(properties);
        properties.setProperty("ApplicationName", "pipekeeper");
        properties.setProperty("connectTimeout", Limits.seconds(limits.connect()));
        properties.setProperty("loginTimeout", Limits.seconds(limits.connect()));
        properties.setProperty("cancelSignalTimeout", Limits.seconds(limits.connect()));
        properties.setProperty("socketTimeout", Limits.seconds(limits.socket()));
        properties.setProperty("maxResultBuffer", LARGEST_ANSWER);
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /**
     * One round trip. The one savepoint serves every statement to come: they only read, so that going back to it after a
     * failure loses nothing but the failure, and the snapshot stays.
     */
    @Override
    public void begin(Connection connection, Limits limits, Purpose purpose) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, """
                set transaction isolation level repeatable read, read only;
                set local statement_timeout = %d;
                set local lock_timeout = %d;
                set local idle_in_transaction_session_timeout = %d;
                set local timezone = 'UTC';
                set local application_name = '%s';
                savepoint start""".formatted(
                        limits.statement().toMillis(),
                        limits.lock().toMillis(),
                        limits.socket().toMillis(),
                        purpose.applicationName()));
    }

    @Override
    public void answered(Connection connection) {
        // The transaction goes on: it is the snapshot.
    }

    @Override
    public void recover(Connection connection) throws SQLException {
        execute(connection, "rollback to savepoint start");
    }

    @Override
    public void end(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public void plan(Asking asking, String sql) throws WarehouseException {
        asking.rows("explain " + sql);
    }

    @Override
    public Estimate estimate(Asking asking, String sql) throws WarehouseException {
        return PostgresPlan.of(asking.rows("explain (verbose, format json) " + sql))
                .estimate(asking);
    }

    @Override
    public Optional<String> imprint(Asking asking) throws WarehouseException {
        return PostgresImprint.of(asking);
    }

    @Override
    public Optional<List<String>> findings(Asking asking) throws WarehouseException {
        return Optional.of(PostgresRole.findings(asking));
    }

    @Override
    public Problem problem(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "");
        return said.startsWith(TOO_LARGE) ? Problem.DEFINITION : Problem.ofState(failure.getSQLState());
    }

    @Override
    public boolean passing(SQLException failure) {
        return PASSING.contains(Objects.requireNonNullElse(failure.getSQLState(), ""));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
