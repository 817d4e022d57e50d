package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members of a set that have no row in the period. */
public record Members(
        String column, List<String> members, @Nullable Condition filter) implements Measure {

    /** So many are counted in passing, which reads no page more. Of more than that, each costs more than a look at all. */
    private static final int FEW = 8;

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
        return isFew()
                ? members.stream()
                        .<Ask>map(member -> new Ask.Value(rows(member)))
                        .toList()
                : List.of(present());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return isFew() ? counted(answers, occasion.period()) : looked(answers.of(present()));
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("what is missing has no row; the verdict names it");
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

    private Observation counted(Answers answers, Period period) {
        Set<String> present = new HashSet<>();
        for (var member : members) {
            switch (answers.number(rows(member), period)) {
                case Fact.Broken broken -> {
                    return Observation.of(broken, Unit.MISSING);
                }
                case Fact.Quantity(var rows) when rows.signum() > 0 -> present.add(member);
                case Fact none -> {}
            }
        }
        return missing(present);
    }

    private Observation looked(Answers.Result result) {
        return switch (result) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.MISSING);
            case Answers.Result.Rows(var rows) ->
                missing(rows.stream().map(row -> String.valueOf(row.getFirst())).collect(Collectors.toSet()));
        };
    }

    private Observation missing(Set<String> present) {
        var missing =
                members.stream().filter(member -> !present.contains(member)).toList();
        var names = missing.isEmpty() ? "" : ": " + String.join(", ", missing);
        var count = BigDecimal.valueOf(missing.size());
        return new Observation.Amount(count, Unit.MISSING.of(count) + names);
    }

    private boolean isFew() {
        return members.size() <= FEW;
    }

    private Ask present() {
        return new Ask.Present(column, members, filter);
    }

    private Metric rows(String member) {
        return new Metric.Rows(Condition.both(filter, new Condition.OneOf(column, List.of(member))));
    }
}
