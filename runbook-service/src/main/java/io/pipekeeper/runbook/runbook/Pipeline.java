package io.pipekeeper.runbook.runbook;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A pipeline as this service knows it: by its id only. */
@Key(fields = @FieldSet("id"))
@Description("A data pipeline.")
public record Pipeline(@Id @NonNull String id) {}
