package io.pipekeeper.oncall.postmortem;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A look back at an incident. Its sections are in the feature's own store, see {@link SectionBook}. */
@Description("A look back at an incident.")
public record Postmortem(
        @Id @NonNull @Description("Made when it was begun.") UUID id,
        @Ignore UUID incidentId,

        @Description("Whether a rule asks for it, and not only a person.")
        boolean required,

        @NonNull @Description("When it was begun.") Instant createdAt,

        @NonNull @Description("By when it is to be published.")
        Instant dueAt,

        @Ignore PostmortemState state) {

    Postmortem with(PostmortemState next) {
        return new Postmortem(id, incidentId, required, createdAt, dueAt, next);
    }

    @Ignore
    boolean isPublished() {
        return state instanceof PostmortemState.Published;
    }
}
