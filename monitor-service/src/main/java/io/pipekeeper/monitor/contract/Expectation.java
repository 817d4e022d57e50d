package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Bounds;
import io.pipekeeper.monitor.check.Measure;
import java.math.BigDecimal;

/** Says in words what a rule expects. */
final class Expectation {

    private static final Bounds NONE = new Bounds.Exactly(BigDecimal.ZERO);

    private Expectation() {}

    static String of(QualityRule rule) {
        var bounds = rule.bounds().inWords(rule.unit());
        return switch (rule.measure()) {
            case Measure.Members(var column, var members)
            when rule.bounds().equals(NONE) -> "all of " + String.join(", ", members);
            case Measure.Change(var metric, var periods) ->
                periods == 1
                        ? bounds + ", from the period before"
                        : "%s, from the mean of the %d periods before".formatted(bounds, periods);
            case Measure.Foreign(var engine) -> "as the engine " + engine + " says";
            case Measure other -> bounds;
        };
    }
}
