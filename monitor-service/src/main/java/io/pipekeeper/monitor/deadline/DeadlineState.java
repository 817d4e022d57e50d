package io.pipekeeper.monitor.deadline;

import org.eclipse.microprofile.graphql.Description;

/** What became of a deadline. */
@Description("What became of a deadline.")
public enum DeadlineState {
    @Description("Not due yet, and not complete yet.")
    PENDING,
    @Description("Complete in time.")
    MET,
    @Description("Not complete in time. It stays so; `metAt` says when the data came after all.")
    MISSED,
    @Description("Due, but nobody can tell: the evidence could not be read.")
    UNKNOWN
}
