package io.pipekeeper.monitor.scan;

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

    /** How many rows of the period repeat an earlier one in these columns. */
    record Copies(List<String> keys, @Nullable Condition where) implements Ask {

        public Copies {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What a query answers that somebody wrote.
     *
     * @param sql with placeholders for the table, the column and the period
     * @param column what `{property}` stands for
     */
    record Query(String sql, String column) implements Ask {}
}
