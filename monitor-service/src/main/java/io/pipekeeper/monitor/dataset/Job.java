package io.pipekeeper.monitor.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A job as OpenLineage names it. */
@Description("A job as OpenLineage names it.")
public record Job(
        @NonNull @Description("`namespace/name`, as it is told.")
        String name) {}
