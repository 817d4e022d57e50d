package io.pipekeeper.oncall.catalog;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A pipeline that somebody answers for. Owned by ownership-service. */
@Key(fields = @FieldSet("id"))
@Description("A pipeline that somebody answers for.")
public record Pipeline(
        @Id @NonNull @Description("The pipeline's label.") String id) {}
