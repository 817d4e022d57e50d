package io.pipekeeper.monitor.warehouse;

import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.assertProblem;
import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of sessions when the warehouse, the network or we ourselves go away. */
@Timeout(30)
@QuarkusTest
@WithTestResource(MonitorResource.class)
class BrokenLineTest {

    private static final String LOST = "The warehouse 'w' does not answer: the connection is lost";

    private final Equipment shared;
    private Doors doors;

    BrokenLineTest(Equipment shared) {
        this.shared = shared;
    }

    @BeforeEach
    void build() {
        doors = new Doors(shared);
    }

    @Test
    void saysThatTheWarehouseDisappearedInTheMiddle() throws IOException, WarehouseException {
        try (var relay = new Relay(Relay.portOf(doors.url));
                var session = doors.to(Map.of("url", relay.by(doors.url))).open("w")) {
            assertThat(number(session, "select 1")).isEqualTo(1);
            relay.cut();

            assertProblem(session, "select 1", Problem.UNREACHABLE, LOST);
            assertProblem(session, "select 1", Problem.UNREACHABLE, LOST);
        }
    }

    @Test
    void saysSoWhenSomebodyEndsTheSession() throws SQLException, WarehouseException {
        try (var session = doors.session()) {
            var pid = number(session, "select pg_backend_pid()");
            doors.run("select pg_terminate_backend(%d, 5000)".formatted(pid));

            assertProblem(session, "select 1", Problem.UNREACHABLE, LOST);
        }
    }

    @Test
    void dropsALineThatHasGoneDead() throws IOException, WarehouseException {
        try (var relay = new Relay(Relay.portOf(doors.url));
                var session = doors.to(Map.of("url", relay.by(doors.url), "connect-timeout", "1s"))
                        .open("w")) {
            relay.goDead();

            assertProblem(session, "select 1", Problem.UNREACHABLE, "it has gone silent in the middle of a statement");
        }
    }

    @Test
    void cancelsWhatTheServerDoesNotEnd() throws WarehouseException {
        try (var session = doors.session()) {
            session.rows("select set_config('statement_timeout', '0', true)");

            assertProblem(session, "select pg_sleep(60)", Problem.TIMEOUT, "canceling statement due to user request");
            assertThat(number(session, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void cancelsEverythingWhenItStopsItself() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var session = doors.to(Map.of("statement-timeout", "1m")).open("w")) {
            var asking = CompletableFuture.runAsync(
                    () -> assertThatThrownBy(() -> session.rows("select pg_sleep(60)"))
                            .isInstanceOf(SkippedException.class)
                            .hasMessage("The monitor is stopping"),
                    threads);
            var until = System.nanoTime() + 10_000_000_000L;
            while (!sleeps()) {
                assertThat(System.nanoTime()).isLessThan(until);
                LockSupport.parkNanos(5_000_000);
            }
            doors.watchdog.stop();

            asking.get();
        }
    }

    @Test
    void doesNotWaitLongForAServerThatSaysNothing() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var url = "jdbc:postgresql://localhost:%d/warehouse?password=hidden".formatted(server.getLocalPort());
            var door = doors.to(Map.of("url", url, "connect-timeout", "500ms"));

            assertThatThrownBy(() -> door.open("w"))
                    .hasMessage("The warehouse 'w' does not answer: the connection is refused");
        }
    }

    @Test
    void usesAConnectionAgain() throws WarehouseException {
        var door = doors.to(Map.of());

        assertThat(pid(door)).isEqualTo(pid(door));
    }

    @Test
    void replacesAConnectionThatWentWhileNobodyUsedIt() throws WarehouseException, SQLException {
        var door = doors.to(Map.of());
        var before = pid(door);
        doors.run("select pg_terminate_backend(%d, 5000)".formatted(before));

        assertThat(pid(door)).isNotEqualTo(before);
    }

    @Test
    void closesWhatNobodyUses() throws WarehouseException {
        var door = doors.to(Map.of("idle-timeout", "1m"));
        var before = pid(door);

        doors.clock.moveBy(Duration.ofSeconds(59));
        door.tick();
        assertThat(pid(door)).isEqualTo(before);
        doors.clock.moveBy(Duration.ofSeconds(60));
        door.tick();
        assertThat(pid(door)).isNotEqualTo(before);
    }

    @Test
    void comesInAnewWithAChangedPassword(@TempDir Path folder) throws IOException, WarehouseException {
        var file = Files.writeString(folder.resolve("password"), "one\n");
        var door = doors.to(Map.of("password-file", file.toString()));
        var before = pid(door);

        assertThat(pid(door)).isEqualTo(before);
        Files.writeString(file, "two\n");
        assertThat(pid(door)).isNotEqualTo(before);
        Files.delete(file);
        assertThatThrownBy(() -> door.open("w"))
                .hasMessage("The password file of the warehouse 'w' cannot be read")
                .extracting(e -> ((WarehouseException) e).problem())
                .isEqualTo(Problem.AUTH);
    }

    @Test
    void saysWhichDriverIsMissingAndWhatToDo() {
        var door = doors.to(Map.of("url", "jdbc:trino://trino.example.com:443/hive"));

        assertThatThrownBy(() -> door.open("w"))
                .hasMessageContaining(
                        "There is no JDBC driver for jdbc:trino:. Put its jar into the folder /nowhere/drivers")
                .hasMessageNotContaining("example.com");
        assertThat(door.dialect("w")).contains(Dialect.TRINO);
    }

    private boolean sleeps() throws WarehouseException {
        try (var session = doors.session()) {
            return number(
                            session,
                            "select count(*) from pg_stat_activity where query like '%pg_sleep(60)' and state = 'active'")
                    > 0;
        }
    }

    private static long pid(WarehouseDoor door) throws WarehouseException {
        try (var session = door.open("w")) {
            return number(session, "select pg_backend_pid()");
        }
    }
}
