package io.pipekeeper.launcher.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Connections that were taken and are not given back, as by a program that forgets to close them. */
final class Leak {

    /** How many more it takes until so many percent are in use of those that the server has for everybody. */
    private static final String MISSING = """
            select ceil((select sum(case name when 'max_connections' then setting::int else -setting::int end)
                         from pg_settings
                         where name in ('max_connections', 'superuser_reserved_connections', 'reserved_connections'))
                        * ? / 100.0)
                   - (select count(*) from pg_stat_activity where backend_type = 'client backend')""";

    private final DataSource database;
    private final List<Connection> taken = new ArrayList<>();

    Leak(DataSource database) {
        this.database = database;
    }

    synchronized void until(int percent) throws SQLException {
        for (int missing = missing(percent); missing > 0; missing--) {
            taken.add(database.getConnection());
        }
    }

    synchronized void end() throws SQLException {
        while (!taken.isEmpty()) {
            taken.removeLast().close();
        }
    }

    private int missing(int percent) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MISSING)) {
            statement.setInt(1, percent);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
