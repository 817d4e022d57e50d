package io.pipekeeper.monitor.warehouse;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One read-only snapshot of a warehouse: all statements of a session see the same data, where the warehouse can do that.
 *
 * <p>A statement that fails costs itself only; the snapshot survives it, unless the failure took the connection with it.
 * A warehouse that disappears does not come back within a session. A session is for one thread.
 */
public final class WarehouseSession implements AutoCloseable {

    /** How many rows an answer may have unless the caller says otherwise. */
    public static final int MAX_ROWS = 10_000;

    private static final int LONGEST_VALUE = 65_536;
    private static final int LONGEST_PLAN = 16_777_216;

    private final Line line;
    private final Runnable place;
    private Wire wire;
    private Purpose purpose;
    private boolean answered;
    private @Nullable WarehouseException lost;

    /**
     * Begins a session.
     *
     * @param place what to do when it ends: somebody may be waiting for its place
     */
    WarehouseSession(Line line, Purpose purpose, Runnable place) throws WarehouseException {
        this.line = line;
        this.purpose = purpose;
        this.place = place;
        this.wire = line.begin(purpose);
    }

    /** The SQL to ask it in. */
    public Dialect dialect() {
        return line.engine().dialect();
    }

    /** On whose behalf the next statements run. */
    public void about(Collection<String> checks) {
        purpose = purpose.about(checks);
    }

    /** The rows that a query answers, at most 10,000 of them: more are an error, not a part of the answer. */
    public List<List<@Nullable Object>> rows(String sql) throws WarehouseException {
        return rows(sql, MAX_ROWS);
    }

    /** The rows that a query answers; more than this are an error, not a part of the answer. */
    public List<List<@Nullable Object>> rows(String sql, int most) throws WarehouseException {
        return ask(sql, Answer.whole(most, LONGEST_VALUE), line.words()::ofStatement)
                .rows();
    }

    /**
     * The first rows that a query answers: for people to look at, not to judge by. The query limits itself: a limit that the
     * driver knows of keeps PostgreSQL from working in parallel.
     */
    public Rows first(String sql, int most) throws WarehouseException {
        return ask(sql, Answer.first(most), line.words()::ofStatement);
    }

    /** Lets the database plan a query without running it; fails when it cannot be understood. */
    public void plan(String sql) throws WarehouseException {
        line.engine().plan(this::planned, sql);
    }

    /** What a query would cost. */
    public Estimate estimate(String sql) throws WarehouseException {
        return line.engine().estimate(this::planned, sql);
    }

    /**
     * What tells the state that this session sees from any other: as long as it is the same, so is whatever a query answers
     * that depends on nothing but the data. Nothing where that cannot be known.
     */
    public Optional<String> imprint() throws WarehouseException {
        if (!line.hasImprints()) {
            return Optional.empty();
        }
        var before = answered;
        try {
            return line.engine().imprint(this::rows);
        } catch (WarehouseException e) {
            if (e.problem().concernsWarehouse()) {
                throw e;
            }
            line.refusesImprints(); // our role may not look there, or the server is too old to say
            return Optional.empty();
        } finally {
            answered = before; // nobody judges by that
        }
    }

    /**
     * Counts pages of the day's budget before they are read; refuses when there are not enough left.
     *
     * @param critical whether what depends on them is critical, for which the budget may be overdrawn
     */
    public void charge(long pages, boolean critical) throws SkippedException {
        line.charge(pages, critical);
    }

    /** What our role may do there beyond reading; nothing where that cannot be asked. */
    Optional<List<String>> findings() throws WarehouseException {
        var findings = line.engine().findings(this::rows);
        answered = false; // nobody judges by that
        return findings;
    }

    /** Gives the connection back for others to use. */
    @Override
    public void close() {
        try {
            line.giveBack(wire);
        } finally {
            place.run();
        }
    }

    private List<List<@Nullable Object>> planned(String sql) throws WarehouseException {
        return ask(sql, Answer.whole(MAX_ROWS, LONGEST_PLAN), line.words()::ofPlan)
                .rows();
    }

    private Rows ask(String sql, Answer answer, Function<SQLException, WarehouseException> told)
            throws WarehouseException {
        if (lost != null) {
            throw lost;
        }
        try {
            return answerOrAgain(purpose.comment() + sql, answer);
        } catch (SQLException e) {
            throw failed(e, told);
        }
    }

    /** What is nobody's fault is asked again of a fresh snapshot, unless somebody has seen a part of this one. */
    private Rows answerOrAgain(String sql, Answer answer) throws SQLException, WarehouseException {
        try {
            return answer(sql, answer);
        } catch (SQLException e) {
            if (answered || !line.engine().passing(e)) {
                throw e;
            }
            line.engine().end(wire.connection());
            line.engine().begin(wire.connection(), line.limits(), purpose);
            return answer(sql, answer);
        }
    }

    private Rows answer(String sql, Answer answer) throws SQLException, WarehouseException {
        try (var statement = wire.connection().createStatement()) {
            try (var watch = line.watchdog().over(statement, line.limits())) {
                var rows = watched(watch, sql, answer);
                answered = true;
                return rows;
            }
        } finally {
            line.engine().answered(wire.connection());
        }
    }

    private Rows watched(Watchdog.Watch watch, String sql, Answer answer) throws SQLException, WarehouseException {
        try (var result = watch.statement().executeQuery(sql)) {
            return answer.of(result);
        } catch (SQLException e) {
            if (watch.aborted()) {
                lost = line.words().silent();
                throw lost;
            }
            throw e;
        } catch (RuntimeException e) { // a driver that fails costs one statement, like a database that does
            throw new SQLException(e.toString(), Words.INTERNAL_ERROR, e);
        }
    }

    private WarehouseException failed(SQLException failure, Function<SQLException, WarehouseException> words) {
        if (line.watchdog().stopping()) {
            return SkippedException.stopping();
        }
        var told = words.apply(failure);
        if (told.problem().concernsWarehouse()) {
            lost = told;
        } else {
            recover();
        }
        return told;
    }

    private void recover() {
        try {
            line.engine().recover(wire.connection());
        } catch (SQLException e) {
            reconnect();
        }
    }

    /** Some failures take the connection with them. They, too, shall cost one statement and not all that follow. */
    private void reconnect() {
        wire.drop();
        try {
            wire = line.begin(purpose);
        } catch (WarehouseException e) {
            lost = e;
        }
    }
}
