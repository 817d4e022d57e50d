package io.pipekeeper.ownership.team;

import io.pipekeeper.ownership.person.Owner;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A group of people that owns pipelines or is told about them. */
@Key(fields = @FieldSet("id"))
@Description("A group of people that owns pipelines or is told about them.")
public record Team(
        @Id @NonNull String id,
        @NonNull String name,

        @NonNull @Description("Where mail reaches the whole team.")
        String email,

        @Ignore @Nullable String managerId,
        @Ignore List<String> memberIds)
        implements Owner {

    public Team {
        memberIds = List.copyOf(memberIds);
    }
}
