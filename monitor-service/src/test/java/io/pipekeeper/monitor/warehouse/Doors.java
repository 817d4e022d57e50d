package io.pipekeeper.monitor.warehouse;

import io.pipekeeper.monitor.warehouse.postgres.PostgresEngine;
import io.pipekeeper.monitor.warehouse.spark.SparkEngine;
import io.pipekeeper.monitor.warehouse.trino.TrinoEngine;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Doors without a service around them, to the warehouse `w`. */
final class Doors {

    final String url = PostgresResource.freshDatabase();
    final MovableClock clock = new MovableClock(MovableClock.START);
    final Watchdog watchdog = new Watchdog();
    private final Equipment shared;

    /** Doors of a replica of its own, as far as these are shared by replicas. */
    Doors(Equipment shared) {
        this.shared = shared;
    }

    /** A door to this database, with these settings for it. */
    WarehouseDoor to(Map<String, String> settings) {
        return to(settings, Path.of("/nowhere/drivers"));
    }

    /** The same, with drivers from a folder. */
    WarehouseDoor to(Map<String, String> settings, Path drivers) {
        Map<String, String> all = new HashMap<>(Map.of(
                "monitor.warehouses.w.url", url,
                "monitor.warehouses.w.username", "postgres",
                "monitor.warehouses.w.statement-timeout", "1s"));
        settings.forEach((key, value) -> all.put("monitor.warehouses.w." + key, value));
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WarehousesConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(WarehousesConfig.class);
        var equipment = new Equipment(new Drivers(() -> drivers), watchdog, shared.turnstile(), shared.budget(), clock);
        return new WarehouseDoor(
                config, List.of(new PostgresEngine(), new TrinoEngine(), new SparkEngine()), equipment);
    }

    /** A session by a door of its own. */
    WarehouseSession session() throws WarehouseException {
        return to(Map.of()).open("w", new Purpose("profit", List.of("profit-rows")));
    }

    /** What somebody else does to the warehouse. */
    void run(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
