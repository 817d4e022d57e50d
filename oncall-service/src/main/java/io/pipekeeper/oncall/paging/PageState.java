package io.pipekeeper.oncall.paging;

import org.eclipse.microprofile.graphql.Description;

/** What became of a page. */
@Description("What became of a page.")
public enum PageState {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** Was handed over to the channel. */
    SENT,
    /** Was no longer needed. */
    CANCELLED,
    /** Could not be handed over, and is not tried again. */
    FAILED,
    /** May have arrived or not, and must not arrive twice: a person decides. */
    HELD
}
