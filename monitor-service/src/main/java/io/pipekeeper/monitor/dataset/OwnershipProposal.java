package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whom OpenLineage names as the owner of something. */
@Description(
        "Whom OpenLineage names as the owner of something. It is a proposal: owners are what the ownership service says.")
public record OwnershipProposal(
        @NonNull @Description("`namespace/name` of the job or the dataset.")
        String subject,

        @NonNull Kind kind,
        @NonNull @Description("As it is told: `team:data`.") String owner,

        @Nullable @Description("The role, as it is told: `OWNER`.")
        String type,

        @NonNull @Description("When it was told last.") Instant toldAt) {

    static final Comparator<OwnershipProposal> BY_KEY = Comparator.comparing(OwnershipProposal::kind)
            .thenComparing(OwnershipProposal::subject)
            .thenComparing(OwnershipProposal::owner);

    /** What has an owner. */
    @Name("OwnedKind")
    @Description("What has an owner.")
    public enum Kind {
        JOB,
        DATASET
    }
}
