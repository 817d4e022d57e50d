package io.pipekeeper.monitor.pipeline;

import org.eclipse.microprofile.graphql.Description;

/** How a pipeline is. */
@Description("How a pipeline is.")
public enum HealthState {
    @Description("Every check passes.")
    HEALTHY,
    @Description("There is reason to look, but nothing fails.")
    DEGRADED,
    @Description("A check fails.")
    FAILING,
    @Description("Some checks could not be judged, and none of the others fails.")
    UNKNOWN,
    @Description("Nobody has said what healthy means: it has no checks.")
    UNWATCHED
}
