package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.ConflictException;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something is wrong and somebody is to see to it. Alerts of one group share one open incident.
 *
 * @param escalation how people are called; null when nothing covers it
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

        @NonNull @Description("How bad it is: the worst of its alerts.")
        IncidentSeverity severity,

        @NonNull @Description("The checks that failed.") List<@NonNull String> checkIds,

        @NonNull @Description("When the first alert was detected.")
        Instant detectedAt,

        @Ignore IncidentState state,
        @Ignore @Nullable Escalation escalation,

        @NonNull @Description("By when stakeholders must know, and when they were told.")
        StakeholderClock stakeholderClock) {

    public Incident {
        checkIds = List.copyOf(checkIds);
    }

    /** Somebody answers: nobody else is called. Answering twice is harmless. */
    Incident acknowledge(@Nullable Person by, Instant at) {
        return switch (state) {
            case IncidentState.Triggered triggered -> with(triggered.acknowledge(by, at));
            case IncidentState.Acknowledged _ -> this;
            case IncidentState.Resolved _ ->
                throw new ConflictException("ALREADY_RESOLVED", "Incident %s is already resolved".formatted(id));
        };
    }

    /** It is over. Saying so twice is harmless. */
    Incident resolve(@Nullable Person by, Instant at) {
        return switch (state) {
            case IncidentState.Triggered triggered -> with(triggered.resolve(by, at));
            case IncidentState.Acknowledged acknowledged -> with(acknowledged.resolve(by, at));
            case IncidentState.Resolved _ -> this;
        };
    }

    /** Another alert of the group. */
    Incident joinedBy(AlertSignal signal) {
        var checks = Stream.concat(checkIds.stream(), Stream.ofNullable(signal.checkId()))
                .distinct()
                .toList();
        return copy(severity.orWorse(signal.severity()), checks, state, escalation, stakeholderClock);
    }

    /** The escalation has gone on. */
    public Incident with(Escalation next) {
        return copy(severity, checkIds, state, next, stakeholderClock);
    }

    /** Stakeholders were told; the first time counts. */
    public Incident stakeholdersNotified(Instant at) {
        return copy(severity, checkIds, state, escalation, stakeholderClock.notified(at));
    }

    private Incident with(IncidentState next) {
        return copy(severity, checkIds, next, escalation, stakeholderClock);
    }

    private Incident copy(
            IncidentSeverity worst,
            List<String> checks,
            IncidentState now,
            @Nullable Escalation calls,
            StakeholderClock stakeholders) {
        return new Incident(id, group, pipelineId, summary, worst, checks, detectedAt, now, calls, stakeholders);
    }
}
