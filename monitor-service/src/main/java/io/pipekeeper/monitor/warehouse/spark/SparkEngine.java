package io.pipekeeper.monitor.warehouse.spark;

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
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Spark by its Thrift server. It has neither transactions nor read-only sessions, so that only the rights of the role
 * keep it safe.
 */
@ApplicationScoped
public class SparkEngine implements Engine {

    @Override
    public Dialect dialect() {
        return Dialect.SPARK;
    }

    @Override
    public Properties properties(Limits limits, Login login) {
        var properties = new Properties();
        login.into(properties);
        return properties;
    }

    @Override
    public void begin(Connection connection, Limits limits, Purpose purpose) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set spark.sql.thriftServer.queryTimeout=%dms"
                    .formatted(limits.statement().toMillis()));
            statement.execute("set spark.sql.session.timeZone=UTC");
        }
    }

    @Override
    public void answered(Connection connection) {
        // No transaction, nothing to end.
    }

    @Override
    public void recover(Connection connection) {
        // A failure leaves nothing behind.
    }

    @Override
    public void end(Connection connection) {
        // The settings of the session are those of the next one, too.
    }

    @Override
    public void plan(Asking asking, String sql) throws WarehouseException {
        SparkPlan.of(asking.rows("explain " + sql));
    }

    @Override
    public Estimate estimate(Asking asking, String sql) throws WarehouseException {
        return SparkPlan.of(asking.rows("explain cost " + sql)).estimate();
    }

    /** Rights there are a matter of the metastore or the files, which cannot be asked. */
    @Override
    public Optional<List<String>> findings(Asking asking) {
        return Optional.empty();
    }

    /** By SQLSTATE, which Spark gives its errors since 3.4; before that, by the name of the error. */
    @Override
    public Problem problem(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "");
        if (failure instanceof SQLTimeoutException) {
            return Problem.TIMEOUT;
        }
        if (said.contains("Error validating the login") || said.contains("Unauthorized")) {
            return Problem.AUTH;
        }
        if (said.contains("AnalysisException") || said.contains("ParseException")) {
            return Problem.DEFINITION;
        }
        return Problem.ofState(failure.getSQLState());
    }

    @Override
    public boolean passing(SQLException failure) {
        return false;
    }
}
