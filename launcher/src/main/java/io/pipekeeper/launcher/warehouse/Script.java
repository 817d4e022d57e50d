package io.pipekeeper.launcher.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.Map;

/** SQL with variables as psql writes them, {@code :'day'}: the files of demo/warehouse also run in psql. */
public record Script(String sql) {

    static Script read(Path file) throws IOException {
        return new Script(Files.readString(file));
    }

    /** Only dates and instants can be variables, so nothing has to be escaped. */
    void run(Connection connection, Map<String, Temporal> variables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(with(variables));
        }
    }

    private String with(Map<String, Temporal> variables) {
        var text = sql;
        for (var variable : variables.entrySet()) {
            text = text.replace(":'" + variable.getKey() + "'", "'" + variable.getValue() + "'");
        }
        return text;
    }
}
