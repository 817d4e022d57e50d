package io.pipekeeper.launcher.warehouse;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The demo warehouse, one transaction per change. Its days are pure functions of the date, so loading one again restores it
 * exactly.
 */
public final class Warehouse {

    private static final int FIRST_LOAD_DAYS = 90;

    /** Without statistics the first checks after a large load are slow. */
    private static final Script ANALYZE = new Script("analyze");

    private final DataSource database;
    private final int firstLoadDays;
    private final Script schema;
    private final Script day;
    private final Script refresh;
    private LocalDate loadedTo = LocalDate.EPOCH;
    private LocalDate refreshedTo = LocalDate.EPOCH;

    public Warehouse(DataSource database, Path folder) {
        this(database, folder, FIRST_LOAD_DAYS);
    }

    Warehouse(DataSource database, Path folder, int firstLoadDays) {
        this.database = database;
        this.firstLoadDays = firstLoadDays;
        try {
            schema = Script.read(folder.resolve("schema.sql"));
            day = Script.read(folder.resolve("day.sql"));
            refresh = Script.read(folder.resolve("refresh.sql"));
        } catch (IOException e) {
            throw new Failure("The files of the demo warehouse cannot be read: " + e + ".", e);
        }
    }

    /** Two warehouses made from the same files are the same. */
    public String recipe() {
        return Integer.toHexString((schema.sql() + day.sql()).hashCode());
    }

    /** Makes the tables in an empty database. */
    public synchronized void create() {
        inTransaction(connection -> schema.run(connection, Map.of()));
    }

    /** Brings the warehouse to where it stands at an instant. Answers the latest day if that took loading. */
    public synchronized Optional<LocalDate> catchUp(Instant at) {
        var due = BusinessDay.latestLoadedAt(at);
        var loaded = due.isAfter(loadedTo);
        if (loaded) {
            load(due, at);
            loadedTo = due;
        }
        refresh(at);
        return loaded ? Optional.of(due) : Optional.empty();
    }

    private void load(LocalDate due, Instant at) {
        var earliest = due.minusDays(firstLoadDays - 1L);
        var next = latest().map(loaded -> loaded.plusDays(1))
                .filter(earliest::isBefore)
                .orElse(earliest);
        if (!next.isAfter(due)) {
            inTransaction(connection -> load(connection, next, due, at));
            inTransaction(connection -> ANALYZE.run(connection, Map.of()));
        }
    }

    private void refresh(Instant at) {
        var due = BusinessDay.latestRefreshedAt(at);
        if (due.isAfter(refreshedTo)) {
            inTransaction(connection -> refresh.run(connection, Map.of("at", at)));
            refreshedTo = due;
        }
    }

    /** The latest day that has been loaded. */
    public synchronized Optional<LocalDate> latest() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(day) from seed.loaded_day")) {
            rows.next();
            return Optional.ofNullable(rows.getObject(1, LocalDate.class));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Injects a fault into a day. */
    synchronized void inject(Script fault, LocalDate into) {
        inTransaction(connection -> fault.run(connection, Map.of("day", into)));
    }

    /** Loads a day and all later ones again, then injects the faults that stay. */
    synchronized void repair(LocalDate from, Instant at, Map<Script, LocalDate> staying) {
        var latest = latest().orElseThrow();
        inTransaction(connection -> {
            load(connection, from, latest, at);
            for (var fault : staying.entrySet()) {
                fault.getKey().run(connection, Map.of("day", fault.getValue()));
            }
        });
    }

    private void load(Connection connection, LocalDate from, LocalDate to, Instant at) throws SQLException {
        day.run(connection, Map.of("from", from, "until", to.plusDays(1), "at", at));
    }

    private void inTransaction(Work work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Failure failure(SQLException cause) {
        return new Failure("The demo warehouse does not do what it is told: " + cause.getMessage(), cause);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
