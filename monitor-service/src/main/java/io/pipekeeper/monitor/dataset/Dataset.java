package io.pipekeeper.monitor.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A dataset as others name it. */
@Description(
        "A dataset as OpenLineage or a tool that pushes metrics names it. What is told of it is known, and no more.")
public record Dataset(
        @NonNull @Description("`namespace/name`, as it is told.")
        String name) {}
