package io.pipekeeper.launcher.warehouse;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
    private final Leak leak;
    private final int firstLoadDays;
    private final Script schema;
    private final Script day;
    private final Script refresh;
    private LocalDate loadedTo = LocalDate.EPOCH;
    private LocalDate refreshedTo = LocalDate.EPOCH;

    public Warehouse(DataSource database, Path folder) {
        this(database, folder, FIRST_LOAD_DAYS);
    }

    /** A warehouse that begins with fewer days, or more. */
    public Warehouse(DataSource database, Path folder, int firstLoadDays) {
        this.database = database;
        this.leak = new Leak(database);
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
    public Optional<LocalDate> catchUp(Instant at) {
        return catchUp(at, Map.of());
    }

    /** The same, with faults in the days that this loads: nobody ever sees them whole. */
    public synchronized Optional<LocalDate> catchUp(Instant at, Map<Script, LocalDate> faults) {
        var due = BusinessDay.latestLoadedAt(at);
        var loaded = due.isAfter(loadedTo);
        if (loaded) {
            load(due, at, faults);
            loadedTo = due;
        }
        refresh(at);
        return loaded ? Optional.of(due) : Optional.empty();
    }

    private void load(LocalDate due, Instant at, Map<Script, LocalDate> faults) {
        var earliest = due.minusDays(firstLoadDays - 1L);
        var next = latest().map(loaded -> loaded.plusDays(1))
                .filter(earliest::isBefore)
                .orElse(earliest);
        if (!next.isAfter(due)) {
            inTransaction(connection -> load(connection, next, due, at, faults));
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

    /** A time of the morning after a day, when that day is loaded. */
    public Instant morningAfter(LocalDate loaded, LocalTime time) {
        return loaded.plusDays(1).atTime(time).atZone(BusinessDay.ZONE).toInstant();
    }

    /** Injects a fault into a day. */
    public synchronized void inject(Script fault, LocalDate into) {
        inTransaction(connection -> fault.run(connection, Map.of("day", into)));
    }

    /** Loads a day and all later ones again, then runs what is left to be done to single days. */
    public synchronized void repair(LocalDate from, Instant at, Map<Script, LocalDate> then) {
        var latest = latest().orElseThrow();
        inTransaction(connection -> load(connection, from, latest, at, then));
    }

    private void load(Connection connection, LocalDate from, LocalDate to, Instant at, Map<Script, LocalDate> then)
            throws SQLException {
        day.run(connection, Map.of("from", from, "until", to.plusDays(1), "at", at));
        for (var script : then.entrySet()) {
            script.getKey().run(connection, Map.of("day", script.getValue(), "at", at));
        }
    }

    /** Takes connections and keeps them, until so many percent of all that the server has are in use. */
    public void takeConnections(int percent) {
        try {
            leak.until(percent);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Gives back what was taken. */
    public void giveConnectionsBack() {
        try {
            leak.end();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The runs for the days from the given one on, as they stand now. */
    public List<PipelineRun> runs(LocalDate from) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PipelineRun.QUERY)) {
            statement.setObject(1, from);
            return PipelineRun.all(statement.executeQuery());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The latest day that this launcher has seen loaded. */
    public synchronized LocalDate loadedTo() {
        return loadedTo;
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
