package io.pipekeeper.monitor.warehouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a server of its own, where nobody else writes: whatever changes is what the test has done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresImprintTest {

    private final EmbeddedPostgres server;

    PostgresImprintTest() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("autovacuum", "off")
                .setServerConfig("checkpoint_timeout", "1d")
                .setServerConfig("max_prepared_transactions", "2")
                .setServerConfig("restart_after_crash", "on")
                .start();
    }

    @BeforeAll
    void begin() throws SQLException {
        run("create table t as select 1 as a", "create role reader login", "grant select on t to reader");
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }

    @Test
    void staysAsLongAsNobodyWrites() throws SQLException, WarehouseException {
        var before = imprint("postgres");

        run("select count(*) from t", "begin; lock table t in share mode; rollback", "vacuum t");

        assertThat(before).isPresent();
        assertThat(imprint("postgres")).isEqualTo(before);
    }

    @Test
    void isAnotherAfterEveryWrite() throws SQLException, WarehouseException {
        for (var write : List.of(
                "insert into t values (2)",
                "analyze t",
                "begin; update t set a = 3; rollback",
                "truncate t",
                "alter table t enable row level security",
                "create table other_%d (a int)".formatted(System.nanoTime()))) {
            var before = imprint("postgres");
            run(write);
            assertThat(imprint("postgres")).as(write).isNotEqualTo(before);
        }
    }

    @Test
    void tellsWhatIsUnderWayFromWhatHasEnded() throws SQLException, WarehouseException {
        try (var other = connect("postgres");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into t values (4)");
            run("insert into t values (5)");
            var before = imprint("postgres");
            assertThat(imprint("postgres")).isEqualTo(before);

            statement.execute("prepare transaction 'two'");
            other.commit();
            assertThat(imprint("postgres")).isEqualTo(before);

            run("commit prepared 'two'");
            assertThat(imprint("postgres")).isNotEqualTo(before);
        }
    }

    @Test
    void canBeReadByARoleThatMayOnlyRead() throws SQLException, WarehouseException {
        assertThat(imprint("reader")).isPresent().isEqualTo(imprint("reader")).isNotEqualTo(imprint("postgres"));
    }

    /** What was not yet on disk is lost then, and its number is given to somebody else. The server has not started anew for that. */
    @Test
    void isAnotherAfterACrash() throws SQLException, WarehouseException {
        var before = imprint("postgres");
        var started = value("select pg_postmaster_start_time()");

        crash();

        await("the end of the recovery").ignoreExceptions().until(() -> imprint("postgres"), Optional::isPresent);
        assertThat(imprint("postgres")).isNotEqualTo(before);
        assertThat(value("select pg_postmaster_start_time()")).isEqualTo(started);
    }

    /** When one of its processes is killed the server takes its memory for spoilt, and begins with what is on disk. */
    private void crash() throws SQLException {
        try (var connection = connect("postgres")) {
            var pid = Long.parseLong(value(connection, "select pg_backend_pid()"));
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        }
    }

    private Optional<String> imprint(String user) throws SQLException, WarehouseException {
        try (var connection = connect(user)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var answer = rows(connection, PostgresImprint.QUERY);
            return PostgresImprint.of(sql -> answer);
        }
    }

    private String value(String sql) throws SQLException {
        try (var connection = connect("postgres")) {
            return value(connection, sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        return String.valueOf(rows(connection, sql).getFirst().getFirst());
    }

    private static List<List<@Nullable Object>> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(Collections.singletonList(result.getString(1)));
            }
            return rows;
        }
    }

    private void run(String... statements) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(user, "postgres"), user, "postgres");
    }
}
