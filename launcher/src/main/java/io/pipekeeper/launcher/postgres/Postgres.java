package io.pipekeeper.launcher.postgres;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.folder.PrivateFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** The embedded PostgreSQL server: persistent, on the loopback address only, every role with a password. */
public final class Postgres implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofMinutes(1);
    private static final String PASSWORDS_ONLY = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;

    private Postgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Stops the server of a launcher that was killed. */
    public static void stopStale(DataFolder folder) {
        StaleServer.stop(folder.file("postgres"));
    }

    public static Postgres start(DataFolder folder, int port, String password) {
        var data = folder.file("postgres");
        StoredVersion.check(data);
        try {
            var postgres = new Postgres(server(folder, data, port, password), password);
            postgres.closeTheDoor(data);
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Failure(
                    "PostgreSQL does not start on " + data + "; its log is " + log(folder)
                            + ", and `./pipekeeper reset` starts over with an empty folder.",
                    e);
        }
    }

    private static EmbeddedPostgres server(DataFolder folder, Path data, int port, String password) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(log(folder).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.file("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_WAIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "150")
                // It is made for tests, and would start a server that may lose what it has committed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** A new server trusts everybody on the machine, until it has been told a password. */
    private void closeTheDoor(Path data) throws IOException, SQLException {
        var access = data.resolve("pg_hba.conf");
        if (Files.readString(access).equals(PASSWORDS_ONLY)) {
            return;
        }
        try (var connection = superuser("postgres").getConnection()) {
            setPassword(connection, "postgres", password);
            PrivateFiles.write(access, PASSWORDS_ONLY);
            execute(connection, "select pg_reload_conf()");
        }
    }

    /** Makes sure that there is a database with an owner of the same name and this password, whom alone it lets in. */
    public void provide(String name, String ownerPassword) {
        try (var connection = superuser("postgres").getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login");
            }
            setPassword(connection, name, ownerPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
                execute(connection, "revoke connect on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new Failure("The database " + name + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** Makes an empty database, in place of the one that may be there. */
    public void provideAnew(String name) {
        try (var connection = superuser("postgres").getConnection()) {
            execute(connection, "drop database if exists " + name + " with (force)");
            execute(connection, "create database " + name);
        } catch (SQLException e) {
            throw new Failure("The database " + name + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public void setPassword(String role, String rolePassword) {
        try (var connection = superuser("postgres").getConnection()) {
            setPassword(connection, role, rolePassword);
        } catch (SQLException e) {
            throw new Failure("The role " + role + " cannot be given a password: " + e.getMessage() + ".", e);
        }
    }

    public DataSource superuser(String database) {
        return server.getDatabase("postgres", database, Map.of("password", password));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static Path log(DataFolder folder) {
        return folder.logs().resolve("postgresql.log");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** DDL takes no parameters; a password is hexadecimal and a role is a word of ours, so quoting is enough. */
    private static void setPassword(Connection connection, String role, String password) throws SQLException {
        execute(connection, "alter role " + role + " password '" + password + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
