package io.pipekeeper.oncall.rehearsal;

import static java.util.Objects.requireNonNullElse;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.CoverageBook;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.PolicyBook;
import io.pipekeeper.oncall.rehearsal.Replay.Stage;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Replays: loads what happened and what covers it, and asks the rule. */
@ApplicationScoped
class ReplayDesk {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final PastIncidents past;
    private final PolicyBook policies;
    private final CoverageBook coverage;
    private final RollCall rollCall;

    ReplayDesk(PastIncidents past, PolicyBook policies, CoverageBook coverage, RollCall rollCall) {
        this.past = past;
        this.policies = policies;
        this.coverage = coverage;
        this.rollCall = rollCall;
    }

    @Transactional
    PolicyReplay replay(PolicyReplayInput input, Instant now) {
        var policy = new PolicyDraft(input.policy(), input.policyYaml())
                .find(policies)
                .orElseThrow(() -> new InvalidInputException("a replay needs a policy or a policyYaml"));
        var until = requireNonNullElse(input.until(), now);
        requireTime(input.since(), until);
        var roll = rollCall.take();
        var stages = past.between(input.since(), until, input.pipeline()).stream()
                .flatMap(incident -> stage(incident, policy, roll).stream())
                .toList();
        return PolicyReplay.of(Replay.of(stages));
    }

    /** The people are those of the incident's schedule; what else was agreed is what covers the pipeline now. */
    private Optional<Stage> stage(PastIncident incident, EscalationPolicy policy, Roll roll) {
        return roll.schedules().apply(incident.schedule()).map(schedule -> {
            var covered = covered(incident, schedule, policy);
            return new Stage(incident, covered, roll.people(schedule, incident.pipeline()));
        });
    }

    private Coverage covered(PastIncident incident, Schedule schedule, EscalationPolicy policy) {
        return coverage.serving(incident.pipeline())
                .filter(serving -> serving.schedule().id().equals(schedule.id()))
                .map(serving -> serving.with(policy))
                .orElseGet(() -> Coverage.always(schedule, policy));
    }

    private static void requireTime(Instant since, Instant until) {
        if (!since.isBefore(until) || Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw new InvalidInputException("since must be before until, and at most 400 days before");
        }
    }
}
