package io.pipekeeper.runbook.runbook;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A text that a runbook has or had. Kept for ever, so that what somebody followed last month can be read today. */
@Description("A text that a runbook has or had.")
public record Revision(
        @Ignore String runbookId,
        @NonNull @Description("When it was applied.") Instant at,
        @NonNull @Description("Who applied it.") String author,
        @NonNull @Description("The whole file.") String sourceMarkdown) {}
