package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.mask.Classified;
import io.pipekeeper.monitor.period.DueTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table under watch.
 *
 * @param periodColumn the date that says to which period a row belongs; null when the table is one whole
 * @param due how long its periods are, and when their data is due
 * @param reread how many of the periods before are read again each time, since rows come late
 * @param classified who may see its values
 */
public record Table(
        String warehouse, String name, @Nullable String periodColumn, DueTime due, int reread, Classified classified) {

    /** A table of whose values nobody has said who may see them. */
    public Table(String warehouse, String name, @Nullable String periodColumn, DueTime due, int reread) {
        this(warehouse, name, periodColumn, due, reread, Classified.NOTHING);
    }

    /** A table whose rows may come a period late. */
    public Table(String warehouse, String name, @Nullable String periodColumn, DueTime due) {
        this(warehouse, name, periodColumn, due, 1);
    }

    /** How it is named in messages and alerts: `demo.analytics.aggregate_profit`. */
    public String dataset() {
        return warehouse + "." + name;
    }

    /** Under which name its periods are remembered: they depend on how they are cut. */
    public String cut() {
        return "%s by %s, %s, %s".formatted(dataset(), periodColumn, due.grain(), due.zone());
    }

    /** The name of a table as PostgreSQL takes it, whatever is in it. */
    public static String sqlName(String name) {
        return Arrays.stream(name.split("\\.")).map(Table::quoted).collect(Collectors.joining("."));
    }

    /** A name as an SQL identifier, whatever is in it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as an SQL literal, whatever is in it. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
