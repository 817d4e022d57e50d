package io.pipekeeper.launcher.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.folder.DataFolder;
import io.pipekeeper.launcher.postgres.Postgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarehouseTest {

    private static final Path FILES = Path.of("../demo/warehouse");
    private static final Instant MONDAY_9 = Instant.parse("2026-01-05T08:00:00Z");
    private static final int WEEK = 7;
    private static final List<String> OUTPUTS = List.of(
            "unit_profit",
            "aggregate_profit",
            "daily_growth",
            "aggregate_growth",
            "aggregate_engagement",
            "profit",
            "growth",
            "engagement",
            "executive_aggregate");

    @TempDir
    private static Path parent;

    private static DataFolder folder;
    private static Postgres postgres;

    @BeforeAll
    static void start() throws IOException {
        folder = DataFolder.open(parent.resolve("data"));
        postgres = Postgres.start(folder, freePort(), "secret");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
        folder.close();
    }

    /** New Year and the rota's first Monday, both clock changes, a leap day. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:00:00Z, 90",
        "2026-03-30T02:30:00Z, 20",
        "2026-11-01T11:00:00Z, 20",
        "2028-03-01T08:00:00Z, 20",
    })
    void isHealthyWheneverItEnds(Instant at, int days) throws SQLException, IOException {
        warehouse(at, days);

        assertThat(violations()).isEmpty();
    }

    @Test
    void comesOutTheSameDayByDayAsAllAtOnce() throws SQLException {
        warehouse(MONDAY_9.plus(Duration.ofDays(1)), WEEK);
        var atOnce = latestDays();

        var warehouse = warehouse(MONDAY_9.minus(Duration.ofDays(1)), WEEK);
        warehouse.catchUp(MONDAY_9);
        warehouse.catchUp(MONDAY_9.plus(Duration.ofDays(1)));

        assertThat(latestDays()).isEqualTo(atOnce);
    }

    @Test
    void lendsTheMonitorNothingButReading() throws SQLException {
        warehouse(MONDAY_9, WEEK);
        postgres.setPassword("monitor_reader", "reader");

        try (var connection = postgres.superuser("warehouse").getConnection("monitor_reader", "reader")) {
            assertThat(number(connection, "select count(*) from analytics.aggregate_profit"))
                    .isEqualTo(42);
            assertThatThrownBy(() -> number(connection, "delete from analytics.aggregate_profit returning 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Warehouse warehouse(Instant at, int days) {
        postgres.provideAnew("warehouse");
        var warehouse = new Warehouse(postgres.superuser("warehouse"), FILES, days);
        warehouse.create();
        warehouse.catchUp(at);
        return warehouse;
    }

    private static List<String> violations() throws SQLException, IOException {
        var found = new ArrayList<String>();
        try (var connection = postgres.superuser("warehouse").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(Files.readString(Path.of("src/test/resources/health.sql")))) {
            while (rows.next()) {
                if (rows.getLong("violations") != 0) {
                    found.add(rows.getString("check") + ": " + rows.getLong("violations"));
                }
            }
        }
        return found;
    }

    private static List<Long> latestDays() throws SQLException {
        return checksums("day >= '2026-01-02'");
    }

    private static List<Long> checksums(String condition) throws SQLException {
        var sums = new ArrayList<Long>();
        try (var connection = postgres.superuser("warehouse").getConnection()) {
            for (var output : OUTPUTS) {
                sums.add(number(
                        connection,
                        "select sum(hashtext(output::text)) from analytics." + output + " as output where "
                                + condition));
            }
            sums.add(number(connection, "select sum(hashtext(click::text)) from raw.click where " + condition));
        }
        return sums;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
