package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.postmortem.draft.DraftSection;
import io.pipekeeper.oncall.postmortem.draft.Evidence;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A part of a post-mortem: drafted from the record, or written by a person. */
@Description("A part of a post-mortem: drafted from the record, or written by a person.")
public record Section(
        @NonNull @Description("Which one.") SectionKey key,
        @NonNull @Description("What it says, in Markdown.") String text,

        @NonNull @Description("Where that is on record.") List<@NonNull Evidence> evidence,

        @Nullable @Description("Who wrote it; null while it is a draft.")
        Mark edited,

        @Nullable @Description("Who stands up for it; null while nobody does.")
        Mark confirmed) {

    private static final int REVISION_BYTES = 8;

    public Section {
        evidence = List.copyOf(evidence);
    }

    static Section of(DraftSection draft) {
        return new Section(draft.key(), draft.text(), draft.evidence(), null, null);
    }

    /** A person has written something else, for which they stand up only if they say so. */
    Section edited(String written, Mark by, boolean confirm) {
        return new Section(key, written, evidence, by, confirm ? by : null);
    }

    Section confirmed(Mark by) {
        return confirmed == null ? new Section(key, text, evidence, edited, by) : this;
    }

    /** Whether it is kept as it is; others are drafted anew. */
    @Ignore
    boolean isTouched() {
        return edited != null || confirmed != null;
    }

    /** Changes with the text: who confirms or edits says which text they have read. */
    @Ignore
    String revisionOfText() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, REVISION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
