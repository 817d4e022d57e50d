package io.pipekeeper.monitor.lineage;

import org.eclipse.microprofile.graphql.Description;

/** On what occasion a job ran. */
@Description("On what occasion a job ran.")
public enum RunOccasion {
    @Description("For a period whose turn it was.")
    REGULAR,
    @Description("For a period for which it had been complete already.")
    RERUN,
    @Description("For a period before one for which it had run already.")
    BACKFILL
}
