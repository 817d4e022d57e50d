package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import io.pipekeeper.subgraph.error.InvalidInputException;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What a person writes in a section. */
@Input("SectionInput")
@Description("What a person writes in a section.")
public record SectionEdit(
        @NonNull @Description("Which section.") SectionKey key,

        @NonNull @Description("What it says now, in Markdown; at most 20,000 characters.")
        String text,

        @NonNull @Description("The revision of the text that they have read.")
        String revision,

        @DefaultValue("false") @Description("Whether they stand up for it at once.")
        boolean confirm) {

    private static final int MOST_CHARACTERS = 20_000;

    /** The same without blanks around the text. */
    SectionEdit stripped() {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidInputException("the text must have at most %,d characters".formatted(MOST_CHARACTERS));
        }
        return new SectionEdit(key, text.replace("\u0000", "").strip(), revision, confirm);
    }
}
