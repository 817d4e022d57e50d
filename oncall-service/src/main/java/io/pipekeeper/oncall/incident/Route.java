package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.Pace;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is called for an incident, and how fast.
 *
 * @param detectedAt when the incident was detected
 */
record Route(Coverage coverage, Pace pace, Instant detectedAt) {

    static Route of(Coverage coverage, Instant detectedAt) {
        return new Route(coverage, Pace.of(coverage, detectedAt), detectedAt);
    }

    /**
     * That people are called by it.
     *
     * @param from from when deadlines count
     */
    CallEvent routed(IncidentSeverity severity, Instant from) {
        return new CallEvent.Routed(
                pace.policy(), coverage.schedule().id(), pace.begin(from, severity), pace.reasons(), clock());
    }

    private @Nullable ResolutionClock clock() {
        return Optional.ofNullable(coverage.resolution())
                .map(target -> ResolutionClock.of(target.dueAt(detectedAt), target.atRiskAt(detectedAt)))
                .orElse(null);
    }
}
