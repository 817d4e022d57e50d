package io.pipekeeper.oncall.catalog;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** People who are told together. Owned by ownership-service. */
@Key(fields = @FieldSet("id"))
@Description("People who are told together.")
public record Team(
        @Id @NonNull @Description("The team's label.") String id) {}
