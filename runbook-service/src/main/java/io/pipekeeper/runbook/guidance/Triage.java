package io.pipekeeper.runbook.guidance;

import io.pipekeeper.runbook.runbook.Check;
import io.pipekeeper.runbook.runbook.Runbook;
import io.pipekeeper.runbook.runbook.Scenario;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which scenarios of a runbook serve the checks that fail.
 *
 * <p>A check goes to the scenarios that name it; else to those whose kind stands in its name; else to the general one.
 */
final class Triage {

    private Triage() {}

    /** The scenario that serves most of the checks comes first; among equals the order of the runbook counts. */
    static List<Scenario> scenarios(Runbook runbook, Collection<Check> failing) {
        if (failing.isEmpty()) {
            return matching(runbook, Scenario::general);
        }
        Map<Scenario, Integer> served = new HashMap<>();
        failing.stream()
                .flatMap(check -> serving(runbook, check).stream())
                .forEach(scenario -> served.merge(scenario, 1, Integer::sum));
        return runbook.scenarios().stream()
                .filter(served::containsKey)
                .sorted(Comparator.comparing(served::get, Comparator.reverseOrder()))
                .toList();
    }

    private static List<Scenario> serving(Runbook runbook, Check check) {
        var name = name(runbook, check);
        return Stream.<Predicate<Scenario>>of(
                        scenario -> scenario.names(check), scenario -> scenario.fits(name), Scenario::general)
                .map(rule -> matching(runbook, rule))
                .filter(scenarios -> !scenarios.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The check's id without the pipeline that it begins with, so that `profit` in a pipeline's name counts for nothing. */
    private static String name(Runbook runbook, Check check) {
        var pipeline = runbook.pipeline().id() + "-";
        return check.id().startsWith(pipeline) ? check.id().substring(pipeline.length()) : check.id();
    }

    private static List<Scenario> matching(Runbook runbook, Predicate<Scenario> rule) {
        return runbook.scenarios().stream().filter(rule).toList();
    }
}
