package io.pipekeeper.ownership.pipeline;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Data from outside that a pipeline reads; what other pipelines produce is `upstream` instead. */
@Description("Data from outside that a pipeline reads.")
public record DataSource(
        @NonNull @Description("What it is.") String name,
        @NonNull @Description("Who delivers it.") String provider) {}
