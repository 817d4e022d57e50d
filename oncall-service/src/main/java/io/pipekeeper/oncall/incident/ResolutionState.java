package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** How the time until an incident must be resolved stands. */
@Description("How the time until an incident must be resolved stands.")
public enum ResolutionState {
    /** There is time. */
    PENDING,
    /** Little time is left. */
    AT_RISK,
    /** It was resolved in time. */
    MET,
    /** It was not, and stays so on the record. */
    MISSED
}
