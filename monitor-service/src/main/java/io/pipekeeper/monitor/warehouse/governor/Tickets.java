package io.pipekeeper.monitor.warehouse.governor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who waits for which warehouse, and who has been let in, over all replicas: the oldest tickets are those that are in.
 *
 * <p>No clock is needed, and none that runs fast or is set back does harm. Every evaluation comes by here twice: each call is
 * one round trip, and a transaction by itself whatever its caller has open.
 */
@ApplicationScoped
class Tickets {

    /** Told apart from other advisory locks by these numbers. */
    private static final int TURN = 26;

    /** Two statements of one transaction: the second sees whoever has drawn while the first waited. */
    private static final String DRAW = """
            select pg_advisory_xact_lock(?, hashtext(?));
            with drawn as (insert into warehouse_ticket (warehouse, replica) values (?, ?) returning id)
            select id, (select count(*) from warehouse_ticket where warehouse = ?) from drawn""";

    private static final String LOOK = """
            select count(*) filter (where id < ?), count(*) filter (where id = ?)
            from warehouse_ticket where warehouse = ?""";

    private static final String GIVE_BACK_OF_THE_DEAD = """
            delete from warehouse_ticket
            where replica in (
                select replica
                from (select distinct replica from warehouse_ticket where replica <> ? offset 0) others
                where pg_try_advisory_xact_lock_shared(?, replica))""";

    private final DataSource database;

    /**
     * A ticket, and where it stood when somebody looked.
     *
     * @param before how many were before it
     */
    record Ticket(long number, int before) {}

    private interface Call<T> {

        T of(PreparedStatement statement) throws SQLException;
    }

    Tickets(DataSource database) {
        this.database = database;
    }

    /** Draws the next number. Numbers become visible in their order, so that nobody with a lower one turns up later. */
    Ticket draw(String warehouse, int replica) {
        return call(DRAW, statement -> {
            statement.setInt(1, TURN);
            statement.setString(2, warehouse);
            statement.setString(3, warehouse);
            statement.setInt(4, replica);
            statement.setString(5, warehouse);
            statement.execute();
            statement.getMoreResults();
            try (var row = first(statement.getResultSet())) {
                return new Ticket(row.getLong(1), row.getInt(2));
            }
        });
    }

    /** Where a ticket stands now; nothing when it counts no more: while our connection was broken, others took us for dead. */
    Optional<Ticket> look(String warehouse, long number) {
        return call(LOOK, statement -> {
            statement.setLong(1, number);
            statement.setLong(2, number);
            statement.setString(3, warehouse);
            try (var row = first(statement.executeQuery())) {
                return row.getInt(2) == 1 ? Optional.of(new Ticket(number, row.getInt(1))) : Optional.empty();
            }
        });
    }

    void giveBack(long number) {
        call("delete from warehouse_ticket where id = ?", statement -> {
            statement.setLong(1, number);
            return statement.executeUpdate();
        });
    }

    /** How many there are, of those who are in and of those who wait. */
    int all(String warehouse) {
        return call("select count(*) from warehouse_ticket where warehouse = ?", statement -> {
            statement.setString(1, warehouse);
            try (var row = first(statement.executeQuery())) {
                return row.getInt(1);
            }
        });
    }

    /** Gives back the tickets of replicas that are no more: nobody holds their lock, so that it can be had. */
    int giveBackOfTheDead(int alive) {
        return call(GIVE_BACK_OF_THE_DEAD, statement -> {
            statement.setInt(1, alive);
            statement.setInt(2, Pulse.LIFE);
            return statement.executeUpdate();
        });
    }

    private <T> T call(String sql, Call<T> call) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                return call.of(statement);
            }
        });
    }

    private static ResultSet first(ResultSet rows) throws SQLException {
        rows.next();
        return rows;
    }
}
