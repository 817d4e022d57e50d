package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.measure.Bounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The comparison operators of the standard. A rule has exactly one. */
final class Operators {

    private final List<Bounds> found = new ArrayList<>();

    private Operators() {}

    static Bounds bounds(Limits rule) {
        var operators = new Operators();
        operators.add(rule.mustBe(), Bounds.Exactly::new);
        operators.add(rule.mustNotBe(), Bounds.Not::new);
        operators.add(rule.mustBeGreaterThan(), Bounds.Above::new);
        operators.add(rule.mustBeGreaterOrEqualTo(), Bounds.AtLeast::new);
        operators.add(rule.mustBeLessThan(), Bounds.Below::new);
        operators.add(rule.mustBeLessOrEqualTo(), Bounds.AtMost::new);
        operators.add(rule.mustBeBetween(), Bounds.Between::new);
        operators.add(rule.mustNotBeBetween(), Bounds.Outside::new);
        return operators.only();
    }

    private void add(@Nullable BigDecimal value, Function<BigDecimal, Bounds> bounds) {
        if (value != null) {
            found.add(bounds.apply(value));
        }
    }

    private void add(@Nullable List<BigDecimal> range, BiFunction<BigDecimal, BigDecimal, Bounds> bounds) {
        if (range == null) {
            return;
        }
        if (range.size() != 2) {
            throw new IllegalArgumentException("a range has two ends, not %d".formatted(range.size()));
        }
        found.add(bounds.apply(range.getFirst(), range.getLast()));
    }

    private Bounds only() {
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "a rule needs exactly one operator such as mustBe or mustBeBetween; this has " + found.size());
        }
        return found.getFirst();
    }
}
