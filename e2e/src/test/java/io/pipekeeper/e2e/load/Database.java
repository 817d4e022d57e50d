package io.pipekeeper.e2e.load;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The PostgreSQL of the local run, which can also be stopped in the middle of everything. */
public final class Database implements AutoCloseable {

    /** It reports every start, and each end that it did not bring about itself; what fails is thrown anyway. */
    private static final Logger CHATTER = Logger.getLogger("io.zonky.test");

    private final DataFolder folder;
    private final int port;
    private final String password;
    private Postgres server;

    public Database(DataFolder folder, int port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        CHATTER.setLevel(Level.OFF);
        this.server = Postgres.start(folder, port, password);
    }

    /** Makes a database with an owner of the same name. */
    public String provide(String name, String ownerPassword) {
        server.provide(name, ownerPassword);
        return url(name);
    }

    /** Where clients find a database. */
    public String url(String name) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
    }

    /** Of the processes that are there now. */
    public Duration cpu() {
        var postmaster = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessorTime::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Ends every connection, and writes down everything before. */
    public void restart() {
        close();
        server = Postgres.start(folder, port, password);
    }

    /** Ends at once, as at a loss of power; what was committed is found again in the log. */
    public void crash() {
        try {
            new ProcessBuilder("kill", "-QUIT", pid()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the end of PostgreSQL").until(() -> Files.notExists(pidFile()));
        restart();
    }

    /** The rows that a query finds, each as its columns' texts in one line. */
    public List<String> rows(String name, String query) {
        try (var connection = server.superuser(name).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    columns.add(found.getString(i));
                }
                rows.add(String.join(" ", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Does what statements say, as the superuser. */
    public void execute(String name, String statements) {
        try (var connection = server.superuser(name).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pid() {
        try {
            return Files.readAllLines(pidFile()).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return folder.file("postgres/postmaster.pid");
    }
}
