package io.pipekeeper.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.folder.DataFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    private Path parent;

    @Test
    void keepsItsDataAndItsDoorsShutFromOneStartToTheNext() throws Exception {
        var port = freePort();
        try (var folder = DataFolder.open(parent.resolve("data"))) {
            try (var postgres = Postgres.start(folder, port, "super")) {
                postgres.provide("oncall", "first");
                postgres.provide("runbook", "second");
                execute(postgres, "oncall", "first", "create table page (id int)");
            }
            try (var postgres = Postgres.start(folder, port, "super")) {
                postgres.provide("oncall", "first");

                execute(postgres, "oncall", "first", "insert into page values (1)");
                assertRefused(postgres, "oncall", "wrong", "password authentication failed");
                assertRefused(postgres, "runbook", "second", "permission denied");
                assertRefused(postgres, "postgres", "", "password");
            }
            assertThat(folder.file("postgres").resolve("postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void hasWrittenDownWhatItSaysIsCommitted() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("data"));
                var postgres = Postgres.start(folder, freePort(), "super")) {
            postgres.provide("oncall", "first");

            assertThat(shown(postgres, "fsync")).isEqualTo("on");
            assertThat(shown(postgres, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String shown(Postgres postgres, String setting) throws SQLException {
        try (var connection = postgres.superuser("oncall").getConnection("oncall", "first");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void assertRefused(Postgres postgres, String role, String password, String why) {
        assertThatThrownBy(() -> execute(postgres, role, password, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static void execute(Postgres postgres, String role, String password, String sql) throws SQLException {
        try (var connection = postgres.superuser("oncall").getConnection(role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
