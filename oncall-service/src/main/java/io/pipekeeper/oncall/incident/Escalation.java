package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.Progress;

/**
 * How people are called for one incident.
 *
 * @param policy as it was when the incident opened; later edits do not change it
 * @param schedule the id of the schedule whose people are called
 */
public record Escalation(EscalationPolicy policy, String schedule, Progress progress) {

    public Escalation with(Progress next) {
        return new Escalation(policy, schedule, next);
    }
}
