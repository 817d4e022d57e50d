package io.pipekeeper.oncall.rehearsal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something about a policy or coverage that would not work as somebody may think. */
@Description("Something about a policy or coverage that would not work as somebody may think.")
public record EscalationFinding(
        @NonNull @Description("What it is about: `step 3 (senior), pipeline growth by schedule weekly`.")
        String about,

        @NonNull @Description("What is wrong.") String problem) {}
