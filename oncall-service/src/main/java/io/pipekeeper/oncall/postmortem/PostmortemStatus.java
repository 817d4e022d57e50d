package io.pipekeeper.oncall.postmortem;

import org.eclipse.microprofile.graphql.Description;

/** How far a post-mortem is. */
@Description("How far a post-mortem is.")
public enum PostmortemStatus {
    /** People write and confirm. */
    DRAFT,
    /** Others read it before it is published. */
    REVIEW,
    /** It stands. */
    PUBLISHED
}
