package io.pipekeeper.monitor.pipeline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How a pipeline is, by the latest verdict of each of its checks. */
@Description("How a pipeline is, by the latest verdict of each of its checks.")
public record Health(
        @NonNull HealthState state,

        @NonNull @Description("The verdicts that are the reason, in the order of the contract.")
        List<@NonNull Verdict> failing) {

    public Health {
        failing = List.copyOf(failing);
    }

    static Health of(List<Check> checks, Map<String, Verdict> latest) {
        var verdicts = checks.stream()
                .map(check -> latest.get(check.id()))
                .filter(Objects::nonNull)
                .toList();
        var failing = verdicts.stream()
                .filter(verdict ->
                        verdict.outcome().complains() || verdict.outcome().blind())
                .toList();
        return new Health(state(checks, verdicts), failing);
    }

    /** The worst wins; what fails is worse than what nobody can tell. */
    private static HealthState state(List<Check> checks, List<Verdict> verdicts) {
        if (checks.isEmpty()) {
            return HealthState.UNWATCHED;
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.FAIL)) {
            return HealthState.FAILING;
        }
        if (verdicts.isEmpty()
                || verdicts.stream().anyMatch(verdict -> verdict.outcome().blind())) {
            return HealthState.UNKNOWN;
        }
        return verdicts.stream().anyMatch(verdict -> verdict.outcome().complains())
                ? HealthState.DEGRADED
                : HealthState.HEALTHY;
    }
}
