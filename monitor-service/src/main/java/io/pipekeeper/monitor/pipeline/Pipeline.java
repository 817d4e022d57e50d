package io.pipekeeper.monitor.pipeline;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A pipeline as far as this service knows it: by its id. */
@Key(fields = @FieldSet("id"))
@Description("A data pipeline whose numbers somebody relies on.")
public record Pipeline(@Id @NonNull String id) {}
