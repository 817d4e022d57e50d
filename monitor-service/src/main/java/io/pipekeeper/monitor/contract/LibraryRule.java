package io.pipekeeper.monitor.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a rule of the type library is about. ODCS 3.1 names a metric. ODCS 3.0 named a `rule`, of which it gave examples and no
 * list: those examples are understood here, and nothing is guessed.
 */
sealed interface LibraryRule {

    /** A metric of ODCS 3.1. */
    record Measured(String metric, ContractFile.@Nullable Arguments arguments, Limits limits) implements LibraryRule {}

    /**
     * A rule of ODCS 3.0 that cannot be run.
     *
     * @param instead why not, and what to write
     */
    record Unclear(String rule, String instead) implements LibraryRule {}

    /** What is meant; without a metric and a rule it is a metric without a name. */
    static LibraryRule of(ContractFile.Quality written) {
        var rule = written.rule();
        var metric = written.metric();
        if (rule == null || metric != null) {
            return new Measured(metric == null ? "" : metric, written.arguments(), written.limits());
        }
        return switch (rule) {
            case "nullCheck" ->
                new Measured("nullValues", null, written.limits().isEmpty() ? Limits.ZERO : written.limits());
            case "validValues" -> valid(written);
            case "duplicateCount" -> counted("duplicateValues", rule, written);
            case "rowCount", "countCheck" -> counted("rowCount", rule, written);
            default -> new Unclear(rule, "ODCS 3.0 does not say what it means; write " + instead(rule));
        };
    }

    private static LibraryRule valid(ContractFile.Quality written) {
        var arguments = written.arguments();
        var values = written.validValues();
        if ((values == null || values.isEmpty()) && arguments != null) {
            values = arguments.validValues();
        }
        var instead = "write `metric: invalidValues` with `validValues` among its `arguments`, and an operator";
        if (values == null || values.isEmpty()) {
            return new Unclear("validValues", "it lists no values; " + instead);
        }
        return written.limits().isEmpty()
                ? new Measured("invalidValues", ContractFile.Arguments.valid(values), Limits.ZERO)
                : new Unclear("validValues", "its operator may count the valid values or the others; " + instead);
    }

    private static LibraryRule counted(String metric, String rule, ContractFile.Quality written) {
        return written.limits().isEmpty()
                ? new Unclear(
                        rule, "it has no operator; write `metric: %s` and one such as mustBeLessThan".formatted(metric))
                : new Measured(metric, written.arguments(), written.limits());
    }

    private static String instead(String rule) {
        return switch (rule) {
            case "notNull", "null", "required" -> "`metric: nullValues` and `mustBe: 0`";
            case "unique", "uniqueCheck", "duplicateCheck" -> "`metric: duplicateValues` and `mustBe: 0`";
            case "pattern", "regex", "invalid" ->
                "`metric: invalidValues` with a `pattern` or `validValues` among its `arguments`, and an operator";
            case "between", "betweenCheck", "min", "max" ->
                "`type: custom` with `engine: pipekeeper` and the check `range`";
            default -> "a `metric`, or `type: sql` with a `query`";
        };
    }
}
