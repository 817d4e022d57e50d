package io.pipekeeper.monitor.scan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check asks of its table. Equal asks are answered once; how many statements that takes is for the plan to say. */
public sealed interface Ask {

    /** A metric of the period in question and of so many periods before it. */
    record Value(Metric metric, int lookBack) implements Ask {

        /** A metric of the period in question only. */
        public Value(Metric metric) {
            this(metric, 0);
        }
    }

    /**
     * A metric by the values of some columns, of the period in question and of so many periods before it.
     *
     * <p>A row of the answer has the start of the period, the values of the columns, and the metric.
     */
    record Groups(List<String> columns, Metric metric, int lookBack) implements Ask {

        public Groups {
            columns = List.copyOf(columns);
        }
    }

    /** How many rows of the period repeat an earlier one in these columns. */
    record Copies(List<String> keys, @Nullable Condition where) implements Ask {

        public Copies {
            keys = List.copyOf(keys);
        }
    }

    /** The value of a column that has the most of a metric: the value, its part, and the whole. */
    record TopShare(String column, Metric metric, @Nullable Condition where) implements Ask {}

    /** The stretches of time, counted from the start of the period, in which a column has a value: a row for each. */
    record Stretches(
            String column, Duration length, @Nullable Condition where) implements Ask {}

    /** How many entities of the period before have no state in the period, and the first few of them: a row for each. */
    record Lost(Entity entity, List<String> finalStates) implements Ask {

        public Lost {
            finalStates = List.copyOf(finalStates);
        }
    }

    /** The changes of state that are not allowed: from, to, how often. */
    record Steps(Entity entity, String order, Allowed allowed) implements Ask {}

    /** The columns of the table: name and type, as the database writes it. */
    record Columns() implements Ask {}

    /**
     * What a query answers that somebody wrote.
     *
     * @param sql with placeholders for the table, the column and the period
     * @param column what `{property}` stands for
     * @param warehouse where it runs; null when it is where the table is
     */
    record Query(String sql, String column, @Nullable String warehouse) implements Ask {

        /** A query where the table is. */
        public Query(String sql, String column) {
            this(sql, column, null);
        }
    }

    /** Something that has a state in each period. */
    record Entity(String column, String state, @Nullable Condition where) {}

    /** Which changes of state there are. */
    sealed interface Allowed {

        /** These. */
        record Listed(List<Step> steps) implements Allowed {

            public Listed {
                steps = List.copyOf(steps);
            }
        }

        /** Those that a table lists. */
        record In(String table, String from, String to) implements Allowed {}
    }

    /** A change from one state to another. */
    record Step(String from, String to) {}
}
