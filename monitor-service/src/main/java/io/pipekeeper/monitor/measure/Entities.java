package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entities that had a state in the period before and have none in this one, though none of theirs was final. */
public record Entities(Ask.Entity entity, List<String> finalStates) implements Measure {

    private static final int MOST_SHOWN = 5;

    public Entities {
        finalStates = List.copyOf(finalStates);
    }

    /** Reads the check `completeness` of an `entity` that has a `state` until one of `finalStates`. */
    static Entities read(RuleText text) {
        return new Entities(
                new Ask.Entity(text.required("entity"), text.required("state"), text.filter()),
                text.texts("finalStates"));
    }

    @Override
    public List<Ask> asks() {
        return List.of(lost());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(lost())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.MISSING);
            case Answers.Result.Rows(var rows) -> missing(rows);
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.Missing(lost());
    }

    @Override
    public Unit unit() {
        return Unit.MISSING;
    }

    @Override
    public String formula() {
        return "values of %s with a %s in the period before and none in this one"
                .formatted(entity.column(), entity.state());
    }

    private static Observation missing(List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return Observation.amount(BigDecimal.ZERO, Unit.MISSING);
        }
        if (!(Fact.of(rows.getFirst().get(1)) instanceof Fact.Quantity(var count))) {
            throw new IllegalStateException("A count is not a number");
        }
        var shown = rows.stream()
                .limit(MOST_SHOWN)
                .map(row -> String.valueOf(row.getFirst()))
                .collect(Collectors.joining(", "));
        var more = count.intValue() > MOST_SHOWN ? ", …" : "";
        return new Observation.Amount(count, "%s: %s%s".formatted(Unit.MISSING.of(count), shown, more));
    }

    private Ask.Lost lost() {
        return new Ask.Lost(entity, finalStates);
    }
}
