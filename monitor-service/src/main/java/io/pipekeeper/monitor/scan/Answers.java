package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table answered to what its checks asked.
 *
 * @param facts the metrics by period
 * @param results the answers to everything else
 */
public record Answers(Facts facts, Map<Ask, Result> results) {

    public Answers {
        results = Map.copyOf(results);
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
        return facts.of(metric, period);
    }

    /** The answer to something that was asked. */
    public Result of(Ask ask) {
        var result = results.get(ask);
        if (result == null) {
            throw new IllegalArgumentException("Nobody asked for " + ask);
        }
        return result;
    }

    /** The first value that a statement answered. */
    public Fact single(Ask ask) {
        return switch (of(ask)) {
            case Result.Failed(var why) -> why;
            case Result.Rows(var rows) ->
                rows.isEmpty() ? new Fact.Absent() : Fact.of(rows.getFirst().getFirst());
        };
    }
}
