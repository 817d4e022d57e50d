package io.pipekeeper.oncall.incident;

import org.eclipse.microprofile.graphql.Description;

/** What happened. */
@Description("What happened.")
public enum TimelineKind {
    /** The first alert came. */
    OPENED,
    /** Another alert of the group came. */
    ALERT_ADDED,
    /** One of the alerts is over. */
    ALERT_RESOLVED,
    /** Nothing covers it, so nobody is called. */
    NOT_COVERED,
    /** Somebody is called. */
    PAGED,
    /** A step called nobody. */
    STEP_SKIPPED,
    /** Everybody was called and nobody has answered. */
    EXHAUSTED,
    /** A page was handed over to the mail server, or to whatever the channel is. */
    PAGE_SENT,
    /** A page could not be handed over, and is not tried again. */
    PAGE_FAILED,
    /** A page was no longer needed. */
    PAGE_CANCELLED,
    /** Somebody answered. */
    ACKNOWLEDGED,
    /** Somebody wrote something down. */
    NOTED,
    /** Stakeholders are being told. */
    STAKEHOLDERS_NOTIFIED,
    /** It is over. */
    RESOLVED
}
