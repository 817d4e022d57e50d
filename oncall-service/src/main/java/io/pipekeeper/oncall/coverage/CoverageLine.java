package io.pipekeeper.oncall.coverage;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.id.Label;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Coverage by ids, as it is written in files and stored. The pipeline `*` stands for all without a line of their own.
 *
 * @param unlessSeverity from this severity on, working hours do not matter
 */
public record CoverageLine(
        String pipeline,
        String schedule,
        String policy,
        CoverageHours hours,
        @JsonFormat(with = ACCEPT_CASE_INSENSITIVE_VALUES) IncidentSeverity unlessSeverity,
        @Nullable LastWeekOfMonth lastWeekOfMonth,
        @Nullable Period resolveWithin,
        @Nullable ResolveBefore resolveBefore,
        Boolean holdingStatement,
        @Nullable PostmortemRule postmortem,
        @Nullable String note) {

    /** The line that serves whatever no other line serves. */
    public static final String EVERYTHING_ELSE = "*";

    /** Whose wall clock it is does not matter while a target is only checked. */
    private static final String ANY_ZONE = "UTC";

    public CoverageLine {
        requireNonNull(pipeline, "pipeline is missing");
        requireNonNull(schedule, "schedule is missing");
        requireNonNull(policy, "policy is missing");
        requireNonNull(hours, "hours is missing: always or working-hours");
        unlessSeverity = requireNonNullElse(unlessSeverity, IncidentSeverity.CRITICAL);
        holdingStatement = requireNonNullElse(holdingStatement, false);
        target(resolveWithin, resolveBefore, ANY_ZONE);
        if (!pipeline.equals(EVERYTHING_ELSE)) {
            Label.require(pipeline);
        }
    }

    Coverage with(Schedule found, EscalationPolicy calls) {
        return new Coverage(
                found,
                calls,
                hours,
                unlessSeverity,
                lastWeekOfMonth,
                target(resolveWithin, resolveBefore, found.rotation().zone()),
                holdingStatement,
                postmortem,
                note);
    }

    private static @Nullable ResolutionPromise target(
            @Nullable Period within, @Nullable ResolveBefore before, String zone) {
        return within == null && before == null ? null : new ResolutionPromise(within, before, zone);
    }
}
