package io.pipekeeper.e2e.checks;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Admin;
import io.pipekeeper.launcher.access.SigningKey;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.Secrets;
import io.pipekeeper.launcher.postgres.Postgres;
import io.pipekeeper.launcher.wiring.Part;
import io.pipekeeper.launcher.wiring.Ports;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** monitor-service as it is packaged, with a database of its own and a warehouse on the same server. */
final class MonitorSite implements AutoCloseable {

    private static final Path APPLICATION = Path.of("..", "monitor-service", "target", "quarkus-app", "quarkus-run.jar")
            .toAbsolutePath()
            .normalize();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Ports PORTS = new Ports(29_480);

    private final DataFolder folder;
    private final Secrets secrets;
    private final Postgres server;
    private final Process monitor;

    /** Begins with nothing in the folder {@code target/<name>}. */
    MonitorSite(String name) {
        var data = Path.of("target", name).toAbsolutePath();
        DataFolder.delete(data);
        folder = DataFolder.open(data);
        secrets = new Secrets(data);
        server = Postgres.start(folder, PORTS.of(Part.POSTGRES), secrets.of("postgres"));
        server.provide("monitor", secrets.of("monitor"));
        server.provide("warehouse", secrets.of("warehouse"));
        monitor = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await("the start of monitor-service")
                .atMost(Duration.ofMinutes(2))
                .failFast("monitor-service has ended; see " + folder.logs(), () -> !monitor.isAlive())
                .until(this::isReady);
    }

    /** A connection to the warehouse with the role that monitor-service has there. */
    Connection warehouse() throws SQLException {
        var connection = server.superuser("warehouse").getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set role warehouse");
        }
        return connection;
    }

    /** A connection to the database of monitor-service. */
    Connection monitorDatabase() throws SQLException {
        return server.superuser("monitor").getConnection();
    }

    /** What an admin is answered; fails when there are errors. */
    JsonPath ask(String query, Map<String, ?> variables) {
        return new Admin(uri("/"), SigningKey.provide(folder, "gateway")).ask(query, variables);
    }

    double monitorCpu() {
        return Cpu.ofTree(monitor.pid());
    }

    /** Of the whole server, parallel workers that have ended included. */
    double serverCpu() {
        try {
            var pid = Files.readAllLines(folder.file("postgres/postmaster.pid")).getFirst();
            return Cpu.ofTree(Long.parseLong(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server spends on something. */
    double spent(Work work) throws SQLException {
        var before = serverCpu();
        work.run();
        return serverCpu() - before;
    }

    /** Something that the server has to do. */
    interface Work {

        void run() throws SQLException;
    }

    /** Of the processes that serve one database now. */
    double databaseCpu(String database) throws SQLException {
        List<Long> pids = new ArrayList<>();
        try (var connection = server.superuser("postgres").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pid from pg_stat_activity where datname = '%s'".formatted(database))) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        return Cpu.of(pids);
    }

    @Override
    public void close() {
        monitor.destroy();
        monitor.onExit().join();
        try {
            server.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        var gateway = SigningKey.provide(folder, "gateway");
        var builder = new ProcessBuilder(JAVA, "-XX:+UseSerialGC", "-Xmx512m", "-jar", APPLICATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.logs().resolve("monitor-service.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(PORTS.of(Part.MONITOR)),
                        "QUARKUS_DATASOURCE_JDBC_URL", url("monitor"),
                        "QUARKUS_DATASOURCE_USERNAME", "monitor",
                        "QUARKUS_DATASOURCE_PASSWORD", secrets.of("monitor"),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                                gateway.publicFile().toUri().toString(),
                        "PIPEKEEPER_MACHINE_KEY_SHA256", secrets.sha256("machine"),
                        "MONITOR_WAREHOUSES_DEMO_URL", url("warehouse"),
                        "MONITOR_WAREHOUSES_DEMO_USERNAME", "warehouse",
                        "MONITOR_WAREHOUSES_DEMO_PASSWORD", secrets.of("warehouse"),
                        "MONITOR_WAREHOUSES_DEMO_STATEMENT_TIMEOUT", "10m"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) uri("/q/health/ready").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    private static URI uri(String path) {
        return PORTS.url(Part.MONITOR).resolve(path);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(PORTS.of(Part.POSTGRES), database);
    }
}
