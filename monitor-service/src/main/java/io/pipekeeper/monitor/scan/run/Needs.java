package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.scan.plan.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What passes measure, and of how many periods before the one in question it is needed. */
final class Needs {

    private final Map<State, Integer> needs = new LinkedHashMap<>();

    private Needs() {}

    static Map<State, Integer> of(Plan plan, List<Question> questions) {
        var all = new Needs();
        plan.steps(Step.Pass.class).forEach(pass -> {
            pass.metrics().forEach(metric -> all.needs.put(metric, 0));
            pass.sliced().forEach(all::addGroups);
        });
        plan.steps(Step.Segments.class).forEach(step -> step.asks().forEach(all::addGroups));
        questions.forEach(question -> question.asks().forEach(all::addValue));
        return all.needs;
    }

    private void addGroups(Ask ask) {
        if (ask instanceof Ask.Groups groups) {
            groups.breakdowns().forEach(breakdown -> needs.merge(breakdown, groups.lookBack(), Math::max));
        }
    }

    /** What is proven is not measured. */
    private void addValue(Ask ask) {
        if (ask instanceof Ask.Value value) {
            value.metrics()
                    .forEach(metric ->
                            needs.computeIfPresent(metric, (known, back) -> Math.max(back, value.lookBack())));
        }
    }
}
