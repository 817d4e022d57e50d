package io.pipekeeper.ownership.person;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A person of the organisation; an engineer has a level, others have none. */
@Key(fields = @FieldSet("id"))
@Description("A person of the organisation.")
public record Person(
        @Id @NonNull String id,
        @NonNull String name,

        @NonNull @Description("Where mail reaches the person.")
        String email,

        @Nullable @Description("Set for engineers only.") Level level,

        @NonNull @Description("What the person does, in words.")
        String title,

        @Ignore @Nullable String managerId)
        implements Owner {}
