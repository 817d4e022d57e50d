package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Span;
import io.pipekeeper.monitor.scan.formula.Formula;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check asks of its table. Equal asks are answered once; how many statements that takes is for the plan to say. */
public sealed interface Ask {

    /**
     * A number of the span that ends with the period in question, and of those that end before it.
     *
     * @param lookBack how many periods before the one in question have to be known for that
     */
    record Value(Formula of, Span span, int lookBack) implements Ask {

        /** A metric of the period in question and of so many periods before it. */
        public Value(Metric metric, int lookBack) {
            this(new Formula.Of(metric), Span.PERIOD, lookBack);
        }

        /** A metric of the period in question only. */
        public Value(Metric metric) {
            this(metric, 0);
        }

        /** What has to be measured of each period. Whoever works out a number must also know whether there are any rows. */
        public Set<Metric> metrics() {
            var metrics = of.metrics();
            if (isWorkedOut()) {
                metrics.add(Metric.rows());
            }
            return metrics;
        }

        boolean isWorkedOut() {
            return span != Span.PERIOD || !(of instanceof Formula.Of);
        }
    }

    /** How many rows the other asks of the check are about. When those are proven, only whether there are any. */
    record Whole(@Nullable Condition where) implements Ask {

        /** The metric that counts them. */
        public Metric metric() {
            return new Metric.Rows(where);
        }
    }

    /** The newest value of a column in the period that is due or a later one. */
    record Newest(String column) implements Ask {

        /** The metric that finds it. */
        public Metric metric() {
            return Metric.newest(column);
        }
    }

    /**
     * A number by the values of some columns, of the period in question and of so many periods before it.
     *
     * <p>A row of the answer has the start of the period, the values of the columns, and the number.
     */
    record Groups(List<String> columns, Formula of, int lookBack) implements Ask {

        public Groups {
            columns = List.copyOf(columns);
        }

        /** What has to be measured of each period. */
        public List<Breakdown> breakdowns() {
            return of.metrics().stream()
                    .map(metric -> new Breakdown(columns, metric))
                    .toList();
        }
    }

    /** How many rows of the period repeat an earlier one in these columns. */
    record Copies(List<String> keys, @Nullable Condition where) implements Ask {

        public Copies {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The value of a column that has the most of a metric: the value, its part, and the whole.
     *
     * @param enough when every value has at most this share of the whole, the answer may have no value, and as its part
     *     what no value has more than; null when only the exact answer will do
     */
    record TopShare(
            String column,
            Metric metric,
            @Nullable Condition where,
            @Nullable BigDecimal enough) implements Ask {

        /** The exact answer. */
        public TopShare(String column, Metric metric, @Nullable Condition where) {
            this(column, metric, where, null);
        }

        /** What all values have together. */
        public Metric whole() {
            return switch (metric) {
                case Metric.Rows(var only) -> new Metric.Rows(both(only));
                case Metric.Aggregate(var function, var expression, var only) ->
                    new Metric.Aggregate(function, expression, both(only));
                case Metric.Written written -> written;
            };
        }

        /** What none of several values has more than: all of theirs, without what takes away. */
        public Metric bound() {
            return whole() instanceof Metric.Aggregate(var function, var expression, var only)
                    ? new Metric.Aggregate(
                            function, expression, Condition.both(only, new Condition.Written(expression + " > 0")))
                    : whole();
        }

        private @Nullable Condition both(@Nullable Condition only) {
            return only == null ? where : Condition.both(where, only);
        }
    }

    /** Which of these values a column, as text, has in the period: a row for each. */
    record Present(
            String column, List<String> values, @Nullable Condition where) implements Ask {

        public Present {
            values = List.copyOf(values);
        }

        /** What is true of a row that has one of them. */
        public Condition condition() {
            return Condition.both(where, new Condition.OneOf(column, values));
        }
    }

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
     * @param by the columns of the table whose values stand before the number at the end of a row
     */
    record Query(String sql, String column, @Nullable String warehouse, List<String> by) implements Ask {

        public Query {
            by = List.copyOf(by);
        }

        /** A query where the table is, that answers a number. */
        public Query(String sql, String column) {
            this(sql, column, null, List.of());
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
