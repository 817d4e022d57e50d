package io.pipekeeper.oncall.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes deadlines longer or shorter as one length is to another, in whole seconds. */
record Proportion(Duration from, Duration to) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Each deadline by itself. */
    List<EscalationStep> each(List<EscalationStep> steps) {
        return steps.stream()
                .map(step -> new EscalationStep(step.page(), longer(scaled(step.answerBy()), SHORTEST)))
                .toList();
    }

    /** Deadlines of which each is later than the one before, and stays so. */
    List<EscalationStep> rising(List<EscalationStep> steps) {
        List<EscalationStep> paced = new ArrayList<>();
        var earliest = SHORTEST;
        for (var step : steps) {
            var deadline = longer(scaled(step.answerBy()), earliest);
            paced.add(new EscalationStep(step.page(), deadline));
            earliest = deadline.plus(SHORTEST);
        }
        return paced;
    }

    private Duration scaled(Duration time) {
        return Duration.ofSeconds(Math.round((double) time.toMillis() / Math.max(1, from.toMillis()) * to.toSeconds()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
