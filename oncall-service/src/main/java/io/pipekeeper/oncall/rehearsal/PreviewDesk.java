package io.pipekeeper.oncall.rehearsal;

import static java.util.Objects.requireNonNullElse;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.PolicyBook;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Previews: loads what covers a pipeline, or what somebody would have cover it, and asks the rule. */
@ApplicationScoped
class PreviewDesk {

    private final PolicyBook policies;
    private final CoverageBook coverage;
    private final ScheduleBook schedules;
    private final RollCall roll;

    PreviewDesk(PolicyBook policies, CoverageBook coverage, ScheduleBook schedules, RollCall roll) {
        this.policies = policies;
        this.coverage = coverage;
        this.schedules = schedules;
        this.roll = roll;
    }

    @Transactional
    EscalationPreview preview(EscalationPreviewInput input, Instant now) {
        var covered = covered(input);
        var at = requireNonNullElse(input.at(), now);
        var detectedAt = requireNonNullElse(input.detectedAt(), at);
        if (detectedAt.isAfter(at)) {
            throw new InvalidInputException("an incident cannot open before it is detected");
        }
        var severity = requireNonNullElse(input.severity(), IncidentSeverity.ERROR);
        var people = roll.take().people(covered.schedule(), input.pipeline());
        return EscalationPreview.of(covered, people, severity, detectedAt, at);
    }

    private Coverage covered(EscalationPreviewInput input) {
        var draft = new PolicyDraft(input.policy(), input.policyYaml()).find(policies);
        if (input.schedule() != null) {
            return Coverage.always(schedules.schedule(input.schedule()), required(draft));
        }
        var serving = serving(input.pipeline());
        return draft.map(serving::with).orElse(serving);
    }

    private Coverage serving(@Nullable String pipeline) {
        if (pipeline == null) {
            throw new InvalidInputException("a preview needs a pipeline or a schedule");
        }
        return coverage.serving(pipeline)
                .orElseThrow(() -> new NotFoundException("Nothing covers the pipeline '%s'".formatted(pipeline)));
    }

    private static EscalationPolicy required(Optional<EscalationPolicy> draft) {
        return draft.orElseThrow(() -> new InvalidInputException("a schedule needs a policy or a policyYaml"));
    }
}
