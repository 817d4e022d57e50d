package io.pipekeeper.oncall.postmortem;

import org.eclipse.microprofile.graphql.Description;

/** Whether somebody stands up for a section. */
@Description("Whether somebody stands up for a section.")
public enum SectionState {
    /** Nobody has confirmed it. */
    UNVERIFIED,
    /** Somebody has. */
    CONFIRMED
}
