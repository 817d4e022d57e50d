package io.pipekeeper.oncall.postmortem.draft;

import org.eclipse.microprofile.graphql.Description;

/** Where something is on record. */
@Description("Where something is on record.")
public enum EvidenceKind {
    /** An entry of the timeline. */
    TIMELINE,
    /** An alert. */
    ALERT
}
