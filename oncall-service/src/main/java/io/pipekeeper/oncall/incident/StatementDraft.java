package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A statement to stakeholders that nobody has sent yet. */
@Description("A statement to stakeholders that nobody has sent yet.")
public record StatementDraft(
        @NonNull @Description("What it is about.") StatementKind kind,
        @NonNull @Description("The subject of the mail.") String subject,
        @NonNull @Description("The text, in Markdown.") String markdown) {}
