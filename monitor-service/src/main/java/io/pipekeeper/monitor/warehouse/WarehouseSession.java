package io.pipekeeper.monitor.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One read-only snapshot of a warehouse: all statements of a session see the same data.
 *
 * <p>A statement that fails costs itself only; the snapshot survives it.
 */
public final class WarehouseSession implements AutoCloseable {

    private static final int MAX_ROWS = 10_000;

    private final Connection connection;

    WarehouseSession(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** The rows that a query answers, at most 10,000 of them. */
    public List<List<@Nullable Object>> rows(String sql) throws WarehouseException {
        try {
            var savepoint = connection.setSavepoint();
            try (var statement = connection.createStatement()) {
                statement.setMaxRows(MAX_ROWS);
                try (var result = statement.executeQuery(sql)) {
                    return rows(result);
                }
            } catch (SQLException e) {
                throw afterRollback(savepoint, e);
            }
        } catch (SQLException e) {
            throw WarehouseException.ofStatement(e);
        }
    }

    /** Lets the database plan a query without running it; fails when it cannot be understood. */
    public void plan(String sql) throws WarehouseException {
        rows("explain " + sql);
    }

    @Override
    public void close() throws WarehouseException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw WarehouseException.ofStatement(e);
        }
    }

    private WarehouseException afterRollback(Savepoint savepoint, SQLException failure) throws SQLException {
        var told = WarehouseException.ofStatement(failure);
        if (told.problem() != Problem.UNREACHABLE) {
            connection.rollback(savepoint);
        }
        return told;
    }

    private static List<List<@Nullable Object>> rows(ResultSet result) throws SQLException {
        var columns = result.getMetaData().getColumnCount();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                row.add(result.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }
}
