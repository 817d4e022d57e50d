package io.pipekeeper.ownership.pipeline;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who owned a pipeline from one instant to another, and why. The present one has no end. */
@Description("Who owned a pipeline from one instant to another, and why.")
public record Ownership(
        @Ignore OwnerRef primary,
        @Ignore OwnerRef secondary,
        @NonNull @Description("Why these two, in words.") String rationale,
        @NonNull Instant since,
        @Nullable @Description("Null while it lasts.") Instant until) {

    /** The same owners, beginning at another instant. */
    public Ownership from(Instant other) {
        return new Ownership(primary, secondary, rationale, other, until);
    }

    boolean saysTheSameAs(Ownership other) {
        return primary.equals(other.primary) && secondary.equals(other.secondary) && rationale.equals(other.rationale);
    }
}
