package io.pipekeeper.monitor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The warehouse of the tests: a table of aggregate profit under any name, filled for days. */
public final class WarehouseFixture {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final String table;

    private WarehouseFixture(String table) {
        this.table = table;
    }

    /** Creates an empty table. */
    public static WarehouseFixture table(String name) throws SQLException {
        var fixture = new WarehouseFixture("analytics." + name);
        run("create schema if not exists analytics");
        run("""
                create table %s (
                    day date not null, business_unit text, revenue_eur numeric(16, 2), cost_eur numeric(16, 2),
                    profit_eur numeric(16, 2), margin double precision,
                    loaded_at timestamptz not null, refreshed_at timestamptz not null)
                """.formatted(fixture.table));
        return fixture;
    }

    /** Six business units with a margin of 40 % on each of so many days up to and including the last. */
    public WarehouseFixture filled(LocalDate last, int days) throws SQLException {
        for (int back = days - 1; back >= 0; back--) {
            fill(last.minusDays(back), loadedAt(last.minusDays(back)));
        }
        return this;
    }

    public void fill(LocalDate day, Instant loadedAt) throws SQLException {
        run("""
                insert into %s
                select '%s', unit, 1000, 600, 400, 0.4, '%s', '%s'
                from unnest(array['advertising', 'cloud', 'devices', 'marketplace', 'services', 'subscriptions']) as unit
                """.formatted(table, day, loadedAt, loadedAt));
    }

    /** The fault of drill S04. */
    public void breakDay(LocalDate day) throws SQLException {
        run("update %s set cost_eur = 1120, profit_eur = -120 where day = '%s' and business_unit = 'devices'"
                .formatted(table, day));
        run("delete from %s where day = '%s' and business_unit = 'services'".formatted(table, day));
    }

    public void clear(LocalDate day) throws SQLException {
        run("delete from %s where day = '%s'".formatted(table, day));
    }

    public static void run(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The texts that a query answers. */
    public static List<String> texts(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    private static Connection connection() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("monitor.warehouses.demo.url", String.class);
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** The nightly run is done at 03:13 of the day after. */
    public static Instant loadedAt(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.of(3, 13)).atZone(BERLIN).toInstant();
    }
}
