package io.pipekeeper.monitor.scan.catalogue;

import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.sql.Expressions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an expression says of a row, as far as we can reason about it. */
sealed interface Claim {

    /** All of these. */
    record All(List<Claim> claims) implements Claim {}

    /** At least one of these. */
    record Any(List<Claim> claims) implements Claim {}

    /** A column compared with a number. */
    record Compared(String column, Sign sign, BigDecimal with) implements Claim {}

    /** A text is one of these. */
    record Among(String column, Set<String> values) implements Claim {}

    /** A text is none of these. */
    record NotAmong(String column, Set<String> values) implements Claim {}

    /** A column is null. */
    record Null(String column) implements Claim {}

    /** A column is NaN or infinite. */
    record NotFinite(String column) implements Claim {}

    /** A value is not among those of a column of another table. */
    record NotIn(String column, String table, String other) implements Claim {}

    /** The contrary of something that we do not understand, which is compared by its text. */
    record Not(String text) implements Claim {}

    /** Something that we do not understand. */
    record Obscure(String text) implements Claim {}

    /** How a column is compared. */
    enum Sign {
        LESS,
        AT_MOST,
        AT_LEAST,
        MORE;

        Sign contrary() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
            };
        }

        /** The same, read from the other side. */
        Sign mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                case MORE -> LESS;
            };
        }
    }

    /** What a condition says. */
    static Claim of(Condition condition) {
        return switch (condition) {
            case Condition.Null(var column) -> new Null(column);
            case Condition.OneOf(var column, var values) -> new Among(column, Set.copyOf(values));
            case Condition.NoneOf(var column, var values) -> new NotAmong(column, Set.copyOf(values));
            case Condition.Outside outside -> outside(outside);
            case Condition.NotFinite(var column) -> new NotFinite(column);
            case Condition.Written(var sql) -> ClaimReader.read(sql);
            case Condition.Any(var conditions) ->
                new Any(conditions.stream().map(Claim::of).toList());
            case Condition.All(var conditions) ->
                new All(conditions.stream().map(Claim::of).toList());
            case Condition.Unlike unlike -> new Obscure(Expressions.inWords(unlike));
            case Condition.Before before -> new Obscure(Expressions.inWords(before));
            case Condition.Not not -> new Obscure(Expressions.inWords(not));
        };
    }

    private static Claim outside(Condition.Outside outside) {
        List<Claim> claims = new ArrayList<>();
        if (outside.least() != null) {
            claims.add(new Compared(outside.column(), Sign.LESS, outside.least()));
        }
        if (outside.most() != null) {
            claims.add(new Compared(outside.column(), Sign.MORE, outside.most()));
        }
        return new Any(claims);
    }
}
