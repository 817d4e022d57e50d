package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table answered to what its checks asked.
 *
 * @param facts the metrics by period
 * @param results the answers to everything else
 * @param proofs by which constraints it is known, for what did not have to be read: there is no such row
 * @param arrived the newest period that has rows, where only that was looked for
 */
public record Answers(
        Facts facts,
        Map<Ask, Result> results,
        Map<Ask, String> proofs,
        @Nullable Period arrived) {

    public Answers {
        results = Map.copyOf(results);
        proofs = Map.copyOf(proofs);
    }

    /** Answers of which nothing is proven. */
    public Answers(Facts facts, Map<Ask, Result> results) {
        this(facts, results, Map.of(), null);
    }

    /** What a statement answered. */
    public sealed interface Result {

        /** Its rows. */
        record Rows(List<List<@Nullable Object>> rows) implements Result {}

        /** It failed. */
        record Failed(Fact.Broken why) implements Result {}
    }

    /** The metric for the rows of a period. */
    public Fact number(Metric metric, Period period) {
        return number(new Ask.Value(metric), period);
    }

    /** The number of the span that ends with a period; nothing where it has no rows. */
    public Fact number(Ask.Value value, Period period) {
        if (proofs.containsKey(value)) {
            return new Fact.Quantity(BigDecimal.ZERO);
        }
        var first = value.span().first(period);
        if (value.isWorkedOut() && !facts.hasRows(first, period)) {
            return facts.of(Metric.rows(), first, period) instanceof Fact.Broken broken ? broken : new Fact.Absent();
        }
        return value.of().value(metric -> facts.of(metric, first, period));
    }

    /** How many rows of a period the other asks are about; when those are proven, at least so many. */
    public Fact whole(@Nullable Condition where, Period period) {
        var counted = facts.of(new Metric.Rows(where), period);
        var isKnownToHaveRows = counted instanceof Fact.Absent && where == null && period.equals(arrived);
        return isKnownToHaveRows ? new Fact.Quantity(BigDecimal.ONE) : counted;
    }

    /** The answer to something that was asked. */
    public Result of(Ask ask) {
        var result = results.get(ask);
        if (result == null) {
            throw new IllegalArgumentException("Nobody asked for " + ask);
        }
        return result;
    }

    /** The value that a statement answered. Of more than one nobody knows which is meant. */
    public Fact single(Ask ask) {
        return switch (of(ask)) {
            case Result.Failed(var why) -> why;
            case Result.Rows(var rows) -> rows.isEmpty() ? new Fact.Absent() : single(rows);
        };
    }

    private static Fact single(List<List<@Nullable Object>> rows) {
        var width = rows.getFirst().size();
        return rows.size() == 1 && width == 1
                ? Fact.of(rows.getFirst().getFirst())
                : new Fact.Broken(
                        Problem.DEFINITION,
                        "The query answers %s of %s; it must answer one value"
                                .formatted(count(rows.size(), "row"), count(width, "column")));
    }

    private static String count(int number, String what) {
        return number == 1 ? "1 " + what : "%,d %ss".formatted(number, what);
    }
}
