package io.pipekeeper.monitor.probe.jdbc;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.warehouse.Dialect;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/** Connects to a warehouse as a check would that finds no connection waiting, and asks what it knows of itself. */
@ApplicationScoped
public class WarehouseProbe {

    private final WarehouseDoor warehouses;

    WarehouseProbe(WarehouseDoor warehouses) {
        this.warehouses = warehouses;
    }

    public Answer ask(Target.Jdbc target) {
        var begin = System.nanoTime();
        try (var connection = warehouses.knock(target.warehouse())) {
            var latency = Duration.ofNanos(System.nanoTime() - begin);
            var knowsItself = warehouses.dialect(target.warehouse()).filter(Dialect.POSTGRESQL::equals);
            return knowsItself.isPresent()
                    ? ask(target.measure(), connection, latency)
                    : new Answer.Told(true, "UP", latency);
        } catch (WarehouseException e) {
            return new Answer.Silence(e.said());
        } catch (SQLException e) {
            return unclear(e);
        }
    }

    private static Answer ask(Target.Jdbc.Measure measure, Connection connection, Duration latency)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            return switch (measure) {
                case CONNECTIONS -> Connections.read(statement.executeQuery(Connections.SQL), latency);
                case REPLICATION_LAG -> ReplicationLag.read(statement.executeQuery(ReplicationLag.SQL), latency);
            };
        }
    }

    /** It let us in, and then something went wrong: with the connection, or with what we may ask. */
    private static Answer unclear(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P")
                ? new Answer.Silence("the connection is lost")
                : new Answer.Nothing("it does not tell: SQLSTATE " + state);
    }
}
