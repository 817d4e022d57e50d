package io.pipekeeper.oncall.incident;

/** What a stakeholder clock does by itself. The first four lead to the first word; the others follow it. */
public enum StakeholderStage {
    /** A draft is made. */
    DRAFT,
    /** Whoever has the incident is reminded. */
    REMINDER,
    /** Somebody else is called to lead the communication. */
    LEAD,
    /** The time is up. */
    DUE,
    /** It is settled anew by when the next update is due. */
    PLAN,
    /** An update is due soon, and somebody is reminded. */
    UPDATE_REMINDER,
    /** An update is due, and nobody gave one. */
    UPDATE_DUE,
    /** It is over, which those who were told are to know. */
    CLOSING
}
