package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.schedule.Schedule;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who answers for a pipeline, and in which order they are called. */
@Description("Who answers for a pipeline, and in which order they are called.")
public record Coverage(
        @NonNull @Description("Who is on call for it.") Schedule schedule,

        @NonNull @Description("In which order people are called.")
        EscalationPolicy policy,

        @NonNull @Description("At which hours it is covered. Shown only, for now: pages go out at once at any hour.")
        CoverageHours hours,

        @Nullable @Description("What else was agreed, in words.")
        String note) {}
