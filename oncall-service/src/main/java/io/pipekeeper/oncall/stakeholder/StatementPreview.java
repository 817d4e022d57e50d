package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.markdown.Markdown;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a statement would say if it went out now, and to whom. */
@Description("What a statement would say if it went out now, and to whom.")
public record StatementPreview(
        @NonNull @Description("What it is about.") StatementKind kind,
        @NonNull @Description("The subject of the mail.") String subject,
        @NonNull @Description("The text, in Markdown.") String markdown,

        @NonNull @Description("The same as HTML in which nothing runs.")
        String html,

        @NonNull @Description("The teams that it goes to; none when no team depends on it.")
        List<@NonNull Recipient> recipients) {

    static StatementPreview of(StatementDraft draft, List<Recipient> recipients) {
        return new StatementPreview(
                draft.kind(), draft.subject(), draft.markdown(), Markdown.html(draft.markdown()), recipients);
    }
}
