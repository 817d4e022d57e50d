package io.pipekeeper.monitor.scan.sql;

import java.util.List;

/** What a pass over a table tells apart beside periods, so that one pass answers about the parts and, added up, the whole. */
public sealed interface Slice {

    /** Nothing. */
    record Whole() implements Slice {}

    /** The values of columns. */
    record ByColumns(List<String> columns) implements Slice {

        public ByColumns {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The hash of a column, in so many buckets. No value is in two of them.
     *
     * @param function the hash function for the type of the column
     */
    record ByHash(String column, String function) implements Slice {

        /** How many buckets there are: few enough for the answer, many enough to tell a giant from the crowd. */
        public static final int BUCKETS = 1024;
    }

    /** By how many columns the parts are told apart. */
    default int width() {
        return switch (this) {
            case Whole whole -> 0;
            case ByColumns(var columns) -> columns.size();
            case ByHash hash -> 1;
        };
    }
}
