package io.pipekeeper.monitor.deadline;

import org.eclipse.microprofile.graphql.Description;

/** What became of a deadline. */
@Description("What became of a deadline.")
public enum DeadlineState {
    @Description("Not due yet, and not complete yet.")
    PENDING,
    @Description("Not due yet, and likely to be missed; `risk` says why.")
    AT_RISK,
    @Description("Complete in time.")
    MET,
    @Description("Not complete in time. It stays so; `metAt` says when the data came after all.")
    MISSED,
    @Description("Nobody is held to it: a person excused it, or the calendar is closed.")
    EXCUSED,
    @Description("Due, but nobody can tell: the evidence could not be read, or does not say.")
    UNKNOWN;

    /** Whether it still may turn out either way. */
    boolean isOpen() {
        return this == PENDING || this == AT_RISK;
    }
}
