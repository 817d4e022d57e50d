package io.pipekeeper.monitor.scan.sql;

import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.formula.Operator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes formulas.
 *
 * @param metric writes a metric
 * @param filter writes which rows an aggregate is about
 * @param dividend what makes a number one that is not divided as a whole number
 */
record FormulaText(
        Function<Metric, String> metric, Function<@Nullable Condition, String> filter, UnaryOperator<String> dividend) {

    String of(Formula formula) {
        return switch (formula) {
            case Formula.Of(var one) -> metric.apply(one);
            case Formula.Average(var expression, var where) -> aggregate("avg", expression, where);
            case Formula.Variance(var spread, var expression, var where) ->
                aggregate(spread.function(), expression, where);
            case Formula.Constant(var value) -> value.toPlainString();
            case Formula.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Formula.Cast(var of, var type) -> "cast(%s as %s)".formatted(of(of), type);
            case Formula.Negative(var of) -> "-(%s)".formatted(of(of));
            case Formula.NullIf(var of, var none) -> call("nullif", List.of(of, none));
            case Formula.Coalesce(var among) -> call("coalesce", among);
            case Formula.Absolute(var of) -> call("abs", List.of(of));
            case Formula.Rounded(var of, var decimals) -> "round(%s, %d)".formatted(of(of), decimals);
        };
    }

    private String aggregate(String function, String expression, @Nullable Condition where) {
        return "%s(%s)%s".formatted(function, expression, filter.apply(where));
    }

    private String call(String function, List<Formula> arguments) {
        return "%s(%s)".formatted(function, arguments.stream().map(this::of).collect(Collectors.joining(", ")));
    }

    /** What is applied later stands in parentheses; to the right also what is applied as early. */
    private String arithmetic(Formula.Arithmetic arithmetic) {
        var operator = arithmetic.operator();
        var left = operand(arithmetic.left(), operator.strength());
        var right = operand(arithmetic.right(), operator.strength() + 1);
        return "%s %s %s"
                .formatted(operator == Operator.DIVIDED_BY ? dividend.apply(left) : left, operator.sign(), right);
    }

    private String operand(Formula formula, int strength) {
        var isWeaker =
                formula instanceof Formula.Arithmetic inner && inner.operator().strength() < strength;
        return isWeaker ? "(%s)".formatted(of(formula)) : of(formula);
    }
}
