package io.pipekeeper.runbook.guidance;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One step that helps, with the scenario it belongs to. */
@Description("A step that helps against what fails.")
public record Guidance(
        @NonNull @Description("The title of the scenario: what seems to have happened.")
        String scenario,

        @Description("The number of the step within the scenario, from 1.")
        int step,

        @NonNull @Description("What to do, in Markdown.") String text,

        @Nullable @Description("Where the whole scenario can be read; null when runbooks are published nowhere.")
        String link) {}
