package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.warehouse.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the dialects say differently, as most of them say it. Everything else is said alike in all of them. */
interface Words {

    /** The words of a dialect. */
    static Words of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> new PostgresWords();
            case TRINO -> new TrinoWords();
            case SPARK -> new SparkWords();
        };
    }

    /** A name as an identifier, whatever is in it. */
    default String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal, whatever is in it. */
    default String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A value as text. */
    String asText(String expression);

    /** A value for people to look at, where that is possible as text that is no longer than so many characters. */
    default String shown(String expression, int longest) {
        return expression;
    }

    /** How many rows fulfil a condition. */
    default String countIf(String condition) {
        return "count_if(%s)".formatted(condition);
    }

    /** The sum of the squares of an expression, in numbers that are large enough. */
    default String sumOfSquares(String expression) {
        return "sum(cast(%1$s as double) * cast(%1$s as double))".formatted(expression);
    }

    /** Whether a text does not match a regular expression. */
    default String unlike(String text, String pattern) {
        return "not regexp_like(%s, %s)".formatted(text, text(pattern));
    }

    /** Whether NaN is greater than any number: then it is outside of a range as infinities are. */
    default boolean ordersAllNumbers() {
        return false;
    }

    /** Whether a number is NaN or infinite. */
    String notFinite(String column);

    /** A point in time, for a column that knows its zone. */
    String instant(Instant instant);

    /** The start of a day, for a column that does not know its zone. */
    String startOf(LocalDate day);

    /** The date of a point in time. */
    String date(String column, Dating dating, ZoneId zone);

    /** A point in time, moved. */
    default String moved(String column, Duration by) {
        return "%s + interval '%d' second".formatted(column, by.toSeconds());
    }

    /** The number of the stretch of time since a start. */
    String stretch(String column, Instant start, Duration length);

    /** A query that answers the columns of a table: name and type. */
    String columnsOf(String table);

    /** A name with its schema. */
    default String relation(String name) {
        return Arrays.stream(name.split("\\.")).map(this::name).collect(Collectors.joining("."));
    }
}
