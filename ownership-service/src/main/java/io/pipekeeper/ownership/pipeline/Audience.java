package io.pipekeeper.ownership.pipeline;

import org.eclipse.microprofile.graphql.Description;

/** For whom a pipeline's numbers are made. The later, the more a failure costs. */
@Description("For whom a pipeline's numbers are made. The later in this list, the more a failure costs.")
public enum Audience {
    EXPERIMENTS,
    EXECUTIVES,
    INVESTORS
}
