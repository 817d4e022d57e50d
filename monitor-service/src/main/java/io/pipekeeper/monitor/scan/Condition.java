package io.pipekeeper.monitor.scan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be true of a row. What somebody wrote is in the SQL of the warehouse; everything else any warehouse can say. */
public sealed interface Condition {

    /** The column is null. */
    record Null(String column) implements Condition {}

    /** The column is one of these: as a number where both are, otherwise as text. */
    record OneOf(String column, List<String> values) implements Condition {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The column is known and none of these: as a number where both are, otherwise as text. */
    record NoneOf(String column, List<String> values) implements Condition {

        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /** The column is known and, as text, does not match a regular expression. */
    record Unlike(String column, String pattern) implements Condition {}

    /** The column is known and less than the one or more than the other; a bound that is null bounds nothing. */
    record Outside(
            String column,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) implements Condition {}

    /** The column is NaN or infinite. */
    record NotFinite(String column) implements Condition {}

    /** Both are known, and the one comes before the other. */
    record Before(Moment one, Moment other) implements Condition {}

    /** What somebody wrote into a contract. */
    record Written(String sql) implements Condition {}

    /** It does not hold; of what is not known neither it nor this holds. */
    record Not(Condition condition) implements Condition {}

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

    /** A point in time. */
    sealed interface Moment {

        /** That of a column, moved by some time. */
        record Of(String column, Duration shift) implements Moment {}

        /** The start of a day. */
        record On(LocalDate date) implements Moment {}
    }
}
