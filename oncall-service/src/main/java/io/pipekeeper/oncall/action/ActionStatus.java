package io.pipekeeper.oncall.action;

import org.eclipse.microprofile.graphql.Description;

/** Whether something is done. */
@Description("Whether something is done.")
public enum ActionStatus {
    /** It is to be done. */
    OPEN,
    /** It was done. */
    DONE,
    /** It will not be done, for a reason. */
    DROPPED
}
