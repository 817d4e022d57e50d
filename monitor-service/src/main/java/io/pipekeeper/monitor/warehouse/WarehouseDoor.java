package io.pipekeeper.monitor.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The way into the databases under watch: read-only, one snapshot per session, with time-outs. */
@ApplicationScoped
public class WarehouseDoor {

    private static final Duration SOCKET_GRACE = Duration.ofSeconds(5);

    private final WarehousesConfig config;

    WarehouseDoor(WarehousesConfig config) {
        this.config = config;
    }

    /** Every warehouse that is configured, by name. */
    public List<Warehouse> all() {
        return config.byName().entrySet().stream()
                .map(entry -> Warehouse.of(entry.getKey(), entry.getValue().url()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Opens a session; the caller closes it. */
    public WarehouseSession open(String name) throws WarehouseException {
        WarehousesConfig.@Nullable Source source = config.byName().get(name);
        if (source == null) {
            throw new WarehouseException(
                    Problem.UNREACHABLE,
                    "The warehouse '%s' is not configured: set monitor.warehouses.%s.url".formatted(name, name));
        }
        try {
            return new WarehouseSession(DriverManager.getConnection(source.url(), properties(source)));
        } catch (SQLException e) {
            throw WarehouseException.ofOpening(name, e);
        }
    }

    private static Properties properties(WarehousesConfig.Source source) {
        var properties = new Properties();
        source.username().ifPresent(user -> properties.setProperty("user", user));
        source.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("ApplicationName", "pipekeeper-monitor");
        properties.setProperty("connectTimeout", seconds(source.connectTimeout()));
        properties.setProperty("loginTimeout", seconds(source.connectTimeout()));
        // The server ends a statement at its time-out; the socket's is for a server that has gone silent.
        properties.setProperty(
                "socketTimeout", seconds(source.statementTimeout().plus(SOCKET_GRACE)));
        properties.setProperty("options", options(source));
        return properties;
    }

    private static String options(WarehousesConfig.Source source) {
        return "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d -c TimeZone=UTC"
                .formatted(
                        source.statementTimeout().toMillis(),
                        source.lockTimeout().toMillis(),
                        source.statementTimeout().plus(SOCKET_GRACE).toMillis());
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
