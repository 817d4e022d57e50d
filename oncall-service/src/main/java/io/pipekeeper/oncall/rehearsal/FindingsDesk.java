package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.coverage.CoverageLine;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Findings about policies: looks where each is used, and who would be called there now. */
@ApplicationScoped
class FindingsDesk {

    private final CoverageBook coverage;
    private final ScheduleBook schedules;
    private final Callable callable;

    FindingsDesk(CoverageBook coverage, ScheduleBook schedules, Callable callable) {
        this.coverage = coverage;
        this.schedules = schedules;
        this.callable = callable;
    }

    /** The findings of each of some policies. */
    @Transactional
    List<List<EscalationFinding>> findings(List<EscalationPolicy> policies, Instant now) {
        var lines = coverage.all();
        return policies.stream().map(policy -> findings(policy, lines, now)).toList();
    }

    private List<EscalationFinding> findings(EscalationPolicy policy, List<CoverageLine> lines, Instant now) {
        var serving =
                lines.stream().filter(line -> line.policy().equals(policy.id())).toList();
        if (serving.isEmpty()) {
            return List.of(new EscalationFinding("policy " + policy.id(), "no coverage uses it"));
        }
        return serving.stream()
                .flatMap(line -> findings(policy, line, now))
                .distinct()
                .toList();
    }

    private Stream<EscalationFinding> findings(EscalationPolicy policy, CoverageLine line, Instant now) {
        var pipeline = line.pipeline().equals(CoverageLine.EVERYTHING_ELSE) ? null : line.pipeline();
        var reachable = callable.reachable();
        return schedules.find(line.schedule()).stream().flatMap(schedule -> {
            var candidates = callable.candidates(schedule, pipeline);
            var where = "pipeline %s by schedule %s".formatted(line.pipeline(), schedule.id());
            return Findings.of(policy, where, target -> candidates.of(target, now), reachable).stream();
        });
    }
}
