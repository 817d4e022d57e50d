package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of state into the period that are not allowed: a state was skipped. */
public record Transition(Ask.Entity entity, String order, Ask.Allowed allowed) implements Measure {

    private static final int MOST_SHOWN = 5;
    private static final String ARROW = "\\s*->\\s*";

    /** Reads the check `transition`: of an `entity` and its `state`, by `order`, `allowed` or `allowedFrom` a table. */
    public static Transition read(RuleText text) {
        var period = text.table().periodColumn();
        if (period == null) {
            throw new IllegalArgumentException(
                    "the check transition needs a property of the table that is `partitioned`");
        }
        var order = text.text("order");
        return new Transition(
                new Ask.Entity(text.required("entity"), text.required("state"), text.filter()),
                order == null ? period : order,
                allowed(text));
    }

    @Override
    public List<Ask> asks() {
        return List.of(steps());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(steps())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.NONE);
            case Answers.Result.Rows(var rows) -> refused(rows);
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.Moved(steps());
    }

    @Override
    public Unit unit() {
        return Unit.NONE;
    }

    @Override
    public String formula() {
        return "changes of %s per %s, in the order of %s, that are not allowed"
                .formatted(entity.state(), entity.column(), order);
    }

    private static Observation refused(List<List<@Nullable Object>> rows) {
        var count = rows.stream()
                .map(row -> Fact.of(row.get(2)))
                .map(fact -> fact instanceof Fact.Quantity(var often) ? often : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows.isEmpty()) {
            return new Observation.Amount(count, "every change is allowed");
        }
        var shown = rows.stream()
                .limit(MOST_SHOWN)
                .map(row -> "%s -> %s (%s)".formatted(row.get(0), row.get(1), row.get(2)))
                .collect(Collectors.joining(", "));
        return new Observation.Amount(count, "%s not allowed: %s".formatted(count.toPlainString(), shown));
    }

    private static Ask.Allowed allowed(RuleText text) {
        var table = text.section("allowedFrom");
        if (table != null) {
            return new Ask.Allowed.In(table.required("table"), table.required("from"), table.required("to"));
        }
        return new Ask.Allowed.Listed(
                text.requiredTexts("allowed").stream().map(Transition::step).toList());
    }

    private static Ask.Step step(String written) {
        var states = written.split(ARROW, -1);
        if (states.length != 2 || states[0].isBlank() || states[1].isBlank()) {
            throw new IllegalArgumentException("'%s' is not a change such as trial -> active".formatted(written));
        }
        return new Ask.Step(states[0].strip(), states[1].strip());
    }

    private Ask.Steps steps() {
        return new Ask.Steps(entity, order, allowed);
    }
}
