package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageHours;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is wrong with policies and coverage as things are now. None of it is a reason to call nobody. */
final class Findings {

    private Findings() {}

    /**
     * What is wrong with a policy where it serves a schedule.
     *
     * @param people those whom a target stands for now
     * @param reachable whether somebody can be reached
     */
    static List<EscalationFinding> of(
            EscalationPolicy policy,
            String where,
            Function<EscalationTarget, List<Person>> people,
            Predicate<Person> reachable) {
        var steps = IntStream.range(0, policy.steps().size())
                .boxed()
                .flatMap(step -> ofTarget(
                        "step %d".formatted(step + 1), policy.steps().get(step).page(), where, people, reachable));
        var fallback = ofTarget("fallback", policy.fallback(), where, people, reachable);
        return Stream.concat(steps, fallback).toList();
    }

    /** What is wrong with coverage. */
    static List<EscalationFinding> of(Coverage coverage) {
        List<EscalationFinding> findings = new ArrayList<>();
        var schedule = "schedule " + coverage.schedule().id();
        if (coverage.hours() == CoverageHours.WORKING_HOURS
                && coverage.schedule().workingHours() == null) {
            findings.add(new EscalationFinding(
                    schedule, "has no working hours, so that people are called at any hour; add workingHours"));
        }
        if (coverage.policy().holidayResponse() != null
                && coverage.schedule().holidays().isEmpty()) {
            findings.add(new EscalationFinding(
                    schedule, "names no holidays, so that holidayResponse never applies; add holidays"));
        }
        var lastWeek = coverage.lastWeekOfMonth();
        if (lastWeek != null && lastWeek.shorten() == 1 && !lastWeek.raise()) {
            findings.add(new EscalationFinding("lastWeekOfMonth", "shortens nothing and raises nothing"));
        }
        return List.copyOf(findings);
    }

    private static Stream<EscalationFinding> ofTarget(
            String what,
            EscalationTarget target,
            String where,
            Function<EscalationTarget, List<Person>> people,
            Predicate<Person> reachable) {
        var about = "%s (%s), %s".formatted(what, target, where);
        var found = people.apply(target);
        if (found.isEmpty()) {
            return Stream.of(new EscalationFinding(about, "stands for nobody now"));
        }
        return found.stream()
                .filter(reachable.negate())
                .map(person ->
                        new EscalationFinding(about, "%s cannot be reached: no contact method".formatted(person)));
    }
}
