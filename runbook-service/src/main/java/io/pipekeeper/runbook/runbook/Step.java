package io.pipekeeper.runbook.runbook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One numbered step of a scenario; the text is Markdown. */
@Description("One step of a scenario.")
public record Step(
        @Description("Its place among the steps, from 1.") int number,
        @NonNull @Description("What to do, in Markdown.") String text) {}
