package io.pipekeeper.ownership.pipeline;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A data pipeline whose numbers somebody relies on. */
@Key(fields = @FieldSet("id"))
@Description("A data pipeline whose numbers somebody relies on.")
public record Pipeline(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull @Description("What it produces.") String description,
        @NonNull Audience audience,
        @Ignore Ownership ownership,

        @NonNull @Description("Data from outside that it reads, in the order in which the team lists it.")
        List<@NonNull DataSource> dataSources,

        @Ignore List<String> upstreamIds,
        @Ignore List<String> stakeholderIds) {

    public Pipeline {
        dataSources = List.copyOf(dataSources);
        upstreamIds = upstreamIds.stream().sorted().toList();
        stakeholderIds = stakeholderIds.stream().sorted().toList();
    }

    /** The same pipeline with another ownership. */
    public Pipeline with(Ownership other) {
        return new Pipeline(id, name, description, audience, other, dataSources, upstreamIds, stakeholderIds);
    }
}
