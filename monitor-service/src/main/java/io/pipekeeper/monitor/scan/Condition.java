package io.pipekeeper.monitor.scan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be true of a row. What somebody wrote is in the SQL of the warehouse; everything else any warehouse can say. */
public sealed interface Condition {

    /** The condition as PostgreSQL would have it, for people. */
    default String inWords() {
        return ScanSql.of(this);
    }

    /** The column is null. */
    record Null(String column) implements Condition {}

    /** The column, as text, is one of these. */
    record OneOf(String column, List<String> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The column is known and, as text, none of these. */
    record NoneOf(String column, List<String> values) implements Condition {

        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** The column is known and, as text, does not match a regular expression. */
    record Unlike(String column, String pattern) implements Condition {}

    /** What somebody wrote into a contract. */
    record Written(String sql) implements Condition {}

    /** At least one of these holds. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** All of these hold. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** Both, where there are two. */
    static Condition both(@Nullable Condition one, Condition other) {
        var conditions = Stream.of(one, other).filter(Objects::nonNull).toList();
        return conditions.size() == 1 ? other : new All(conditions);
    }
}
