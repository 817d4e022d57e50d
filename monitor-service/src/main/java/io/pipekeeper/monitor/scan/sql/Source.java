package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Dialect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as its warehouse knows it.
 *
 * @param dating what its period column says
 * @param numbers the columns that are numbers, and exact about it
 */
public record Source(Table table, Dating dating, Set<String> numbers, Dialect dialect) {

    public Source {
        numbers = Set.copyOf(numbers);
    }

    /** A table of which nothing is known but what its period column says. */
    public Source(Table table, Dating dating, Dialect dialect) {
        this(table, dating, Set.of(), dialect);
    }

    /** A table of which only the contract is known, as if it were in PostgreSQL and its period column a date. */
    public static Source of(Table table) {
        return new Source(table, Dating.DATE, Dialect.POSTGRESQL);
    }

    Words words() {
        return Words.of(dialect);
    }

    Expressions expressions() {
        return new Expressions(words(), numbers);
    }

    String sqlName() {
        return words().relation(table.name());
    }

    /** The start of the period of a row. */
    String periodSql() {
        var column = table.periodColumn();
        return column == null ? "cast(null as date)" : periodOf(words().name(column));
    }

    /** The start of the period of a value of the period column. */
    String periodOf(String value) {
        var date = words().date(value, dating, table.due().zone());
        return switch (table.due().grain()) {
            case DAY -> date;
            case WEEK -> dateOf("date_trunc('week', %s)".formatted(date));
            case MONTH -> dateOf("date_trunc('month', %s)".formatted(date));
        };
    }

    /**
     * The rows from the start of one period to the end of another; every row when the table is one whole. The column stands
     * alone, so that an index or the partitions tell where they are.
     */
    String rowsSql(Period from, @Nullable Period to) {
        var name = table.periodColumn();
        if (name == null) {
            return "true";
        }
        var column = words().name(name);
        var since = "%s >= %s".formatted(column, startOf(from));
        return to == null ? since : "%s and %s < %s".formatted(since, column, startOf(to.plus(1)));
    }

    /** Those of the rows that fulfil a condition, if there is one. */
    String rowsSql(Period from, Period to, @Nullable Condition where) {
        var rows = rowsSql(from, to);
        return where == null
                ? rows
                : "%s and (%s)".formatted(rows, expressions().of(where));
    }

    String startOf(Period period) {
        return switch (dating) {
            case DATE -> "date '%s'".formatted(period.start());
            case LOCAL -> words().startOf(period.start());
            case INSTANT -> words().instant(table.due().begins(period));
        };
    }

    private String dateOf(String expression) {
        return words().date(expression, Dating.DATE, table.due().zone());
    }
}
