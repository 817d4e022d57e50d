package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of a set that have no row in the period. */
public record Members(
        String column, List<String> members, @Nullable Condition filter) implements Measure {

    private static final Bounds NONE = new Bounds.Exactly(BigDecimal.ZERO);

    public Members {
        members = List.copyOf(members);
    }

    /** Reads the check `completeness` of `members`. */
    public static Members read(RuleText text) {
        return new Members(text.column(), text.requiredTexts("members"), text.filter());
    }

    @Override
    public List<Ask> asks() {
        return members.stream().<Ask>map(member -> new Ask.Value(rows(member))).toList();
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        List<String> missing = new ArrayList<>();
        for (var member : members) {
            switch (answers.number(rows(member), occasion.period())) {
                case Fact.Broken broken -> {
                    return Observation.of(broken, Unit.MISSING);
                }
                case Fact.Quantity(var rows) when rows.signum() > 0 -> {}
                case Fact other -> missing.add(member);
            }
        }
        var names = missing.isEmpty() ? "" : ": " + String.join(", ", missing);
        var count = BigDecimal.valueOf(missing.size());
        return new Observation.Amount(count, Unit.MISSING.of(count) + names);
    }

    @Override
    public Unit unit() {
        return Unit.MISSING;
    }

    @Override
    public String formula() {
        return "of %d values of %s, those without a row".formatted(members.size(), column);
    }

    @Override
    public String expectation(Bounds bounds) {
        return bounds.equals(NONE) ? "all of " + String.join(", ", members) : bounds.inWords(unit());
    }

    private Metric rows(String member) {
        return new Metric.Rows(Condition.both(filter, new Condition.OneOf(column, List.of(member))));
    }
}
