package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who answers for a pipeline, in which order they are called, and what was agreed beside. */
@Description("Who answers for a pipeline, in which order they are called, and what was agreed beside.")
public record Coverage(
        @NonNull @Description("Who is on call for it.") Schedule schedule,

        @NonNull @Description("In which order people are called.")
        EscalationPolicy policy,

        @NonNull @Description("At which hours people are called.")
        CoverageHours hours,

        @NonNull @Description("From this severity on people are called at any hour.")
        IncidentSeverity unlessSeverity,

        @Nullable @Description("What is stricter in the last week of a month; null when nothing is.")
        LastWeekOfMonth lastWeekOfMonth,

        @Nullable @Description("By when incidents are to be resolved; null when nothing was promised.")
        ResolutionPromise resolution,

        @NonNull
        @Description("Whether stakeholders get the holding statement by itself when nobody has told them in time.")
        Boolean holdingStatement,

        @Nullable
        @Description("Whether incidents must be looked back upon; null means when the numbers are for investors.")
        PostmortemRule postmortem,

        @Nullable @Description("What else was agreed, in words.")
        String note) {

    /** Whether an incident on a pipeline with this audience must be looked back upon. */
    public boolean requiresPostmortem(@Nullable Audience audience) {
        return postmortem == null ? audience == Audience.INVESTORS : postmortem == PostmortemRule.REQUIRED;
    }

    /** People are called at any hour, and nothing else was agreed. */
    public static Coverage always(Schedule schedule, EscalationPolicy policy) {
        return new Coverage(
                schedule, policy, CoverageHours.ALWAYS, IncidentSeverity.CRITICAL, null, null, false, null, null);
    }

    /** The same agreement with another order of calls. */
    public Coverage with(EscalationPolicy other) {
        return new Coverage(
                schedule,
                other,
                hours,
                unlessSeverity,
                lastWeekOfMonth,
                resolution,
                holdingStatement,
                postmortem,
                note);
    }
}
