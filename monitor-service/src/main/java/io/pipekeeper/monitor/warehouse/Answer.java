package io.pipekeeper.monitor.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a query answered, within bounds. */
@FunctionalInterface
interface Answer {

    Rows of(ResultSet result) throws SQLException, WarehouseException;

    /** All rows. An answer beyond the bounds is refused: nothing is judged on a part of it. */
    static Answer whole(int mostRows, int longest) {
        return result -> {
            var answer = read(result, mostRows);
            if (!answer.all()) {
                throw tooMuch("more than %,d rows; it has to aggregate them".formatted(mostRows));
            }
            if (answer.rows().stream().anyMatch(row -> row.stream().anyMatch(value -> longer(value, longest)))) {
                throw tooMuch("a value of more than %,d characters".formatted(longest));
            }
            return answer;
        };
    }

    /** The first rows, which need not be all. */
    static Answer first(int mostRows) {
        return result -> read(result, mostRows);
    }

    private static Rows read(ResultSet result, int mostRows) throws SQLException {
        var columns = columns(result);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        var more = result.next();
        while (more && rows.size() < mostRows) {
            rows.add(row(result, columns.size()));
            more = result.next();
        }
        return new Rows(columns, rows, !more);
    }

    private static List<String> columns(ResultSet result) throws SQLException {
        var data = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= data.getColumnCount(); column++) {
            columns.add(data.getColumnLabel(column));
        }
        return columns;
    }

    private static List<@Nullable Object> row(ResultSet result, int columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            row.add(plain(result.getObject(column)));
        }
        return row;
    }

    /** What outlives the connection. The types of a driver become text; nobody computes with bytes. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Time time -> time.toString();
            case Date date -> date;
            case Temporal time -> time;
            case UUID id -> id;
            case byte[] bytes -> "%,d bytes".formatted(bytes.length);
            default -> value.toString();
        };
    }

    private static boolean longer(@Nullable Object value, int longest) {
        return value instanceof String text && text.length() > longest;
    }

    private static WarehouseException tooMuch(String what) {
        return new WarehouseException(Problem.DEFINITION, "The query answers " + what);
    }
}
