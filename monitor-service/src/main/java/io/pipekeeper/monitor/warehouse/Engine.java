package io.pipekeeper.monitor.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What differs from one kind of warehouse to the next, beside the SQL itself. */
public interface Engine {

    Dialect dialect();

    /** What a driver must know to connect. */
    Properties properties(Limits limits, Login login);

    /** Makes of a connection a session that can only read, and only for so long. */
    void begin(Connection connection, Limits limits, Purpose purpose) throws SQLException;

    /** After a statement has answered. */
    void answered(Connection connection) throws SQLException;

    /** After a statement has failed: the next one must be able to run. */
    void recover(Connection connection) throws SQLException;

    /** The end of a session; the connection may serve another one. */
    void end(Connection connection) throws SQLException;

    /** Has a query planned and not run; fails when it cannot be understood. */
    void plan(Asking asking, String sql) throws WarehouseException;

    /** What a query would cost. */
    Estimate estimate(Asking asking, String sql) throws WarehouseException;

    /**
     * What tells the state that a session sees from any other: as long as it is the same, so is whatever a query answers that
     * depends on nothing but the data. Nothing where that cannot be known.
     */
    default Optional<String> imprint(Asking asking) throws WarehouseException {
        return Optional.empty();
    }

    /** What our role may do beyond reading, in sentences; none when it is as it should be, nothing where nobody can ask. */
    Optional<List<String>> findings(Asking asking) throws WarehouseException;

    /** What kind of failure it is. */
    Problem problem(SQLException failure);

    /** Whether a failure is nobody's fault, so that the same may work with a fresh snapshot. */
    boolean passing(SQLException failure);
}
