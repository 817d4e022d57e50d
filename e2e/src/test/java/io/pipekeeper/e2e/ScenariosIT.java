package io.pipekeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each of the 25 scenarios from the fault that a drill injects to the page that somebody gets, and to its end. Scenarios of
 * different pipelines happen at the same time, as they may in life.
 */
class ScenariosIT {

    private static final Duration UNTIL_DEADLINES_ARE_LOOKED_AT = Duration.ofMinutes(10);

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Watch watch = new Watch(pipekeeper);

    @Test
    void areAllThatTheDocumentsName() {
        assertThat(Scenario.all().map(Scenario::id)).hasSize(25).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicContainer> byDay() {
        return Scenario.ofTheDay().stream().map(this::together);
    }

    @TestFactory
    Stream<DynamicContainer> byNight() {
        return Scenario.ofTheNight().stream().map(scenario -> together(List.of(scenario)));
    }

    private DynamicContainer together(List<Scenario> scenarios) {
        List<DynamicNode> steps = new ArrayList<>();
        steps.add(dynamicTest("something breaks", () -> breakAll(scenarios)));
        for (var scenario : scenarios) {
            steps.add(dynamicTest(scenario + " is found", () -> watch.seesTheFault(scenario)));
            steps.add(dynamicTest(scenario + " is an incident", () -> watch.seesTheIncident(scenario)));
            steps.add(dynamicTest(scenario + " is paged", () -> watch.seesThePage(scenario)));
        }
        steps.add(dynamicTest("it is mended", () -> mendAll(scenarios)));
        for (var scenario : scenarios) {
            steps.add(dynamicTest(scenario + " is over", () -> watch.seesTheEnd(scenario)));
        }
        return dynamicContainer(
                String.join(", ", scenarios.stream().map(Scenario::id).toList()), steps);
    }

    private void breakAll(List<Scenario> scenarios) {
        pipekeeper.moveToOfficeHours();
        pipekeeper.awaitCalm();
        scenarios.forEach(watch::beginsFor);
        scenarios.forEach(scenario -> pipekeeper.order(scenario.id(), true));
        scenarios.forEach(scenario -> pipekeeper.evaluate(scenario.pipeline()));
    }

    private void mendAll(List<Scenario> scenarios) {
        scenarios.forEach(scenario -> pipekeeper.order(scenario.id(), false));
        pipekeeper.moveClock(UNTIL_DEADLINES_ARE_LOOKED_AT);
        scenarios.forEach(scenario -> pipekeeper.evaluate(scenario.pipeline()));
    }
}
