package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.warehouse.Dialect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes metrics and conditions. */
public final class Expressions {

    /** What a literal of a number is, and no longer than anybody writes one. */
    private static final Predicate<String> NUMBER =
            Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?").asMatchPredicate();

    private final Words words;
    private final Set<String> numbers;

    /**
     * Expressions about one table.
     *
     * @param numbers the columns that are numbers, and exact about it
     */
    Expressions(Words words, Set<String> numbers) {
        this.words = words;
        this.numbers = Set.copyOf(numbers);
    }

    /** What is measured, as PostgreSQL would have it, which people read best. */
    public static String inWords(State state) {
        return switch (state) {
            case Metric metric -> forPeople().of(metric);
            case Breakdown(var columns, var metric) ->
                "by %s: %s".formatted(forPeople().columns(columns), forPeople().of(metric));
        };
    }

    /** A formula as people read it best. */
    public static String inWords(Formula formula) {
        return forPeople().formulas(UnaryOperator.identity()).of(formula);
    }

    /** A condition as PostgreSQL would have it. */
    public static String inWords(Condition condition) {
        return forPeople().of(condition);
    }

    private static Expressions forPeople() {
        return new Expressions(Words.of(Dialect.POSTGRESQL), Set.of());
    }

    /** A metric as an aggregate expression. */
    public String of(Metric metric) {
        return switch (metric) {
            case Metric.Rows(var where) -> where == null ? "count(*)" : words.countIf(of(where));
            case Metric.Aggregate(var function, var expression, var where) ->
                aggregate(function, plain(expression)) + filter(where);
            case Metric.Written(var sql) -> sql;
        };
    }

    /** A formula as SQL that divides whole numbers like others. */
    public String of(Formula formula) {
        return formulas("1.0 * %s"::formatted).of(formula);
    }

    /** A condition as it goes into a WHERE. */
    public String of(Condition condition) {
        return switch (condition) {
            case Condition.Null(var column) -> words.name(column) + " is null";
            case Condition.OneOf(var column, var values) -> among(column, "in", values, " or ");
            case Condition.NoneOf(var column, var values) -> among(column, "not in", values, " and ");
            case Condition.Unlike(var column, var pattern) -> words.unlike(text(column), pattern);
            case Condition.Outside(var column, var least, var most) -> outside(words.name(column), least, most);
            case Condition.NotFinite(var column) -> words.notFinite(words.name(column));
            case Condition.Before(var one, var other) -> "%s < %s".formatted(of(one), of(other));
            case Condition.Written(var sql) -> sql;
            case Condition.Not(var denied) -> "not (%s)".formatted(of(denied));
            case Condition.Any(var conditions) -> joined(needed(conditions), " or ");
            case Condition.All(var conditions) -> joined(conditions, " and ");
        };
    }

    /** Columns, as they stand in a list. */
    String columns(List<String> columns) {
        return columns.stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** Texts, as they stand in a list. */
    String texts(List<String> values) {
        return values.stream().map(words::text).collect(Collectors.joining(", "));
    }

    /** A column as text. */
    String text(String column) {
        return words.asText(words.name(column));
    }

    /** A number is the same however many zeros end it, which its text is not. */
    private String among(String column, String in, List<String> values, String word) {
        Predicate<String> asNumber = value -> numbers.contains(column) && NUMBER.test(value);
        return Stream.of(
                        listed(words.name(column), in, values.stream().filter(asNumber)),
                        listed(
                                text(column),
                                in,
                                values.stream().filter(asNumber.negate()).map(words::text)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(word));
    }

    private static Optional<String> listed(String expression, String in, Stream<String> literals) {
        var list = literals.collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of("%s %s (%s)".formatted(expression, in, list));
    }

    private FormulaText formulas(UnaryOperator<String> dividend) {
        return new FormulaText(this::of, this::filter, dividend);
    }

    private String aggregate(Metric.Function function, String expression) {
        return switch (function) {
            case SUM -> "sum(%s)".formatted(expression);
            case SUM_OF_SQUARES -> words.sumOfSquares(expression);
            case MIN -> "min(%s)".formatted(expression);
            case MAX -> "max(%s)".formatted(expression);
        };
    }

    private String of(Condition.Moment moment) {
        return switch (moment) {
            case Condition.Moment.Of(var column, var shift) ->
                shift.isZero() ? words.name(column) : words.moved(words.name(column), shift);
            case Condition.Moment.On(var date) -> "date '%s'".formatted(date);
        };
    }

    /** A quoted name, whose quotes may be others here; or what somebody wrote. */
    private String plain(String expression) {
        var isName = expression.matches("\"([^\"]|\"\")+\"");
        return isName
                ? words.name(expression.substring(1, expression.length() - 1).replace("\"\"", "\""))
                : expression;
    }

    private String filter(@Nullable Condition where) {
        return where == null ? "" : " filter (where %s)".formatted(of(where));
    }

    private static String outside(String column, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        return Stream.of(
                        least == null ? null : "%s < %s".formatted(column, least.toPlainString()),
                        most == null ? null : "%s > %s".formatted(column, most.toPlainString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" or "));
    }

    /** What is not finite is outside of two bounds, where everything has an order: it need not be looked for. */
    private List<Condition> needed(List<Condition> any) {
        return any.stream()
                .filter(one -> !(words.ordersAllNumbers()
                        && one instanceof Condition.NotFinite(var column)
                        && any.stream().anyMatch(other -> isBounded(other, column))))
                .toList();
    }

    private static boolean isBounded(Condition condition, String name) {
        return condition instanceof Condition.Outside(var column, var least, var most)
                && column.equals(name)
                && least != null
                && most != null;
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream()
                .map(condition -> "(%s)".formatted(of(condition)))
                .collect(Collectors.joining(word));
    }
}
