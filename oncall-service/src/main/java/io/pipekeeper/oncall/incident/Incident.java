package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.policy.Progress;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong and somebody is to see to it: what the events on its timeline add up to.
 *
 * @param changedAt when its last event happened; time does not go back on a timeline
 * @param escalation how people are called; null while nothing covers it
 */
@Key(fields = @FieldSet("id"))
@Description("Something is wrong and somebody is to see to it.")
public record Incident(
        @Id @NonNull @Description("Made when it opened; sorts by that time.")
        UUID id,

        @Ignore String group,

        @Id @Nullable @Description("The pipeline that failed; null when it is a service.")
        String pipelineId,

        @NonNull @Description("What is wrong, in one line: the summary of its first alert.")
        String summary,

        @NonNull @Description("How bad it is, and why.") Assessment assessment,
        @NonNull @Description("The checks that failed.") List<@NonNull String> checkIds,

        @NonNull @Description("When the first alert was detected.")
        Instant detectedAt,

        @Ignore IncidentState state,
        @Ignore Instant changedAt,
        @Ignore @Nullable Escalation escalation,

        @NonNull @Description("By when stakeholders must know, and when they were told.")
        StakeholderClock stakeholderClock,

        @Nullable @Description("By when it must be resolved; null when nothing was agreed.")
        ResolutionClock resolutionClock) {

    public Incident {
        checkIds = List.copyOf(checkIds);
    }

    /** The incident that begins with an event. */
    static Incident begin(UUID id, AlertEvent.Detected detected, Instant at) {
        return new Incident(
                id,
                detected.group(),
                detected.pipelineId(),
                detected.summary(),
                detected.assessment(),
                Stream.ofNullable(detected.checkId()).toList(),
                detected.since(),
                new IncidentState.Triggered(),
                at,
                null,
                StakeholderClock.of(detected),
                null);
    }

    /** What it is after some events that happened at once, in their order. */
    Incident after(List<? extends IncidentEvent> events, Instant at) {
        var next = this;
        for (var event : events) {
            next = event.applyTo(next, at);
        }
        return next.copy(next.assessment, next.checkIds, next.state, at, next.escalation);
    }

    /** When somebody is called next, if nobody answers before; null when nobody is. */
    @Ignore
    @Nullable
    Instant nextCallAt() {
        return switch (state) {
            case IncidentState.Triggered() ->
                escalation == null ? null : escalation.progress().dueAt();
            case IncidentState.Acknowledged acknowledged -> acknowledged.until();
            case IncidentState.Mitigated _, IncidentState.Resolved _, IncidentState.Merged _ -> null;
        };
    }

    /** When the time until it must be resolved changes how it stands; null when it does not any more. */
    @Ignore
    @Nullable
    Instant nextTargetAt() {
        return isOpen() && resolutionClock != null ? resolutionClock.nextAt() : null;
    }

    @Ignore
    public boolean isOpen() {
        return state.endedAt() == null;
    }

    Incident withCheck(@Nullable String check) {
        var checks = Stream.concat(checkIds.stream(), Stream.ofNullable(check))
                .distinct()
                .toList();
        return copy(assessment, checks, state, changedAt, escalation);
    }

    Incident with(Assessment next) {
        return copy(next, checkIds, state, changedAt, escalation);
    }

    Incident with(IncidentState next) {
        return copy(assessment, checkIds, next, changedAt, escalation);
    }

    Incident with(@Nullable Escalation next) {
        return copy(assessment, checkIds, state, changedAt, next);
    }

    /** Bad enough for working hours not to matter, it waits for them no longer. */
    Incident released(Instant at) {
        return escalation == null ? this : calling(escalation.progress().assessed(assessment.severity(), at));
    }

    /** The escalation has gone on. */
    Incident calling(Progress progress) {
        return escalation == null ? this : with(escalation.with(progress));
    }

    /** People are called from the beginning once more. */
    Incident calledAnew(@Nullable Progress progress) {
        var calls = escalation == null || progress == null ? escalation : escalation.with(progress);
        return copy(assessment, checkIds, new IncidentState.Triggered(), changedAt, calls)
                .withTarget(ResolutionClock::reopened);
    }

    Incident withStakeholders(UnaryOperator<StakeholderClock> change) {
        return timed(change.apply(stakeholderClock), resolutionClock);
    }

    Incident with(@Nullable ResolutionClock next) {
        return timed(stakeholderClock, next);
    }

    Incident withTarget(UnaryOperator<ResolutionClock> change) {
        return resolutionClock == null ? this : with(change.apply(resolutionClock));
    }

    private Incident copy(
            Assessment judged, List<String> checks, IncidentState now, Instant changed, @Nullable Escalation calls) {
        return new Incident(
                id,
                group,
                pipelineId,
                summary,
                judged,
                checks,
                detectedAt,
                now,
                changed,
                calls,
                stakeholderClock,
                resolutionClock);
    }

    private Incident timed(StakeholderClock clock, @Nullable ResolutionClock target) {
        return new Incident(
                id,
                group,
                pipelineId,
                summary,
                assessment,
                checkIds,
                detectedAt,
                state,
                changedAt,
                escalation,
                clock,
                target);
    }
}
