package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.ScanSql;
import io.pipekeeper.monitor.scan.Table;
import java.util.List;
import java.util.Optional;

/** What a check measures. Metrics share a scan with those of other checks; what cannot share has a query of its own. */
public sealed interface Measure {

    /** The metrics that it needs for the period in question and, where it looks back, for earlier ones. */
    default List<Metric> metrics() {
        return List.of();
    }

    /** How many earlier periods it looks at. */
    default int lookBack() {
        return 0;
    }

    /** The query of its own. */
    default Optional<String> query(Table table, Period period) {
        return Optional.empty();
    }

    /** Rows of the period. */
    record RowCount() implements Measure {}

    /** Rows of the period that fulfil a condition, counted or as a share of all. */
    record Condition(String condition, boolean percent) implements Measure {

        Metric metric() {
            return Metric.rowsWhere(condition);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(metric());
        }
    }

    /** Rows of the period that repeat an earlier one in some columns, counted or as a share of all. */
    record Duplicates(List<String> columns, boolean percent) implements Measure {

        public Duplicates {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<String> query(Table table, Period period) {
            return Optional.of(ScanSql.duplicates(table, columns, period));
        }
    }

    /** Members of a set that have no row in the period. */
    record Members(String column, List<String> members) implements Measure {

        public Members {
            members = List.copyOf(members);
        }

        Metric metric(String member) {
            return Metric.rowsWhere("%s = %s".formatted(Table.quoted(column), Table.literal(member)));
        }

        @Override
        public List<Metric> metrics() {
            return members.stream().map(this::metric).toList();
        }
    }

    /** How old the newest value of a column is, in hours. */
    record Age(String column) implements Measure {

        Metric metric() {
            return Metric.newest(column);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(metric());
        }
    }

    /** How far a number of the period is from the mean of that of earlier periods, in percent. */
    record Change(Metric of, int periods) implements Measure {

        public Change {
            if (periods < 1 || periods > MAX_LOOK_BACK) {
                throw new IllegalArgumentException(
                        "a change looks back at 1 to %d periods, not %d".formatted(MAX_LOOK_BACK, periods));
            }
        }

        @Override
        public List<Metric> metrics() {
            return List.of(of);
        }

        @Override
        public int lookBack() {
            return periods;
        }
    }

    /** The one value that a query answers. */
    record Query(String sql, String column) implements Measure {

        @Override
        public Optional<String> query(Table table, Period period) {
            return Optional.of(ScanSql.wrapped(ScanSql.written(sql, table, column, period)));
        }
    }

    /** Completion of the period by its due time; the deadline ledger finds out. */
    record Completion() implements Measure {}

    /** Something for another engine. */
    record Foreign(String engine) implements Measure {}

    /** Further back than a year of days nothing looks. */
    int MAX_LOOK_BACK = 366;
}
