package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Findings about policies: looks where each is used, and who would be called there now. */
@ApplicationScoped
class FindingsDesk {

    private final CoverageBook coverage;
    private final RollCall rollCall;

    FindingsDesk(CoverageBook coverage, RollCall rollCall) {
        this.coverage = coverage;
        this.rollCall = rollCall;
    }

    /** The findings of each of some policies. */
    @Transactional
    List<List<EscalationFinding>> findings(List<EscalationPolicy> policies, Instant now) {
        var lines = coverage.all();
        var roll = rollCall.take();
        return policies.stream()
                .map(policy -> findings(policy, lines, roll, now))
                .toList();
    }

    private static List<EscalationFinding> findings(
            EscalationPolicy policy, List<CoverageLine> lines, Roll roll, Instant now) {
        var serving =
                lines.stream().filter(line -> line.policy().equals(policy.id())).toList();
        if (serving.isEmpty()) {
            return List.of(new EscalationFinding("policy " + policy.id(), "no coverage uses it"));
        }
        return serving.stream()
                .flatMap(line -> findings(policy, line, roll, now))
                .distinct()
                .toList();
    }

    private static Stream<EscalationFinding> findings(
            EscalationPolicy policy, CoverageLine line, Roll roll, Instant now) {
        var pipeline = line.pipeline().equals(CoverageLine.EVERYTHING_ELSE) ? null : line.pipeline();
        return roll.schedules().apply(line.schedule()).stream().flatMap(schedule -> {
            var candidates = roll.candidates(schedule, pipeline);
            var where = "pipeline %s by schedule %s".formatted(line.pipeline(), schedule.id());
            return Findings.of(policy, where, target -> candidates.of(target, now), roll.reachable()).stream();
        });
    }
}
