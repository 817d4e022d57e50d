package io.pipekeeper.monitor.scan.catalogue;

import java.util.List;

/** What a database sees to for every row. */
public sealed interface Constraint {

    /** What the database calls it. */
    String name();

    /** The column is known. */
    record NotNull(String name, String column) implements Constraint {}

    /**
     * No two rows have the same in these columns.
     *
     * @param nullsDiffer whether rows that are null there may repeat
     */
    record Unique(String name, List<String> columns, boolean nullsDiffer) implements Constraint {

        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** The expression is not false. */
    record Holds(String name, String expression) implements Constraint {}

    /** A value of the column is one of a column of another table. */
    record References(String name, String column, String table, String other) implements Constraint {}
}
