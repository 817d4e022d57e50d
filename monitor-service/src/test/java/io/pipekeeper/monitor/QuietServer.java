package io.pipekeeper.monitor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL of its own, the warehouse `quiet`: nothing happens there but what a test does. Nobody cleans up, and no
 * checkpoint comes unless somebody asks for it.
 */
public final class QuietServer {

    private static final EmbeddedPostgres SERVER = started();

    private QuietServer() {}

    /** Where its one database is. */
    public static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    /** What somebody does there. */
    public static void run(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("checkpoint_timeout", "1d")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The quiet PostgreSQL does not start", e);
        }
    }
}
