package io.pipekeeper.subgraph.error;

/** The coarse kind of a failure, enough for a client to branch on. Shown as `extensions.code`. */
public enum ErrorCode {
    /** The id names nothing that the caller may see. */
    NOT_FOUND,
    /** Wrong whatever the state; sending it again will fail again. */
    INVALID_INPUT,
    /** Valid, but not in the present state, or edited by somebody else meanwhile. */
    CONFLICT,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** The caller is not known. */
    UNAUTHENTICATED,
    /** A system that we depend on did not answer; trying again may help. */
    UNAVAILABLE,
    /** Our fault; the message is hidden and the log has the cause. */
    INTERNAL
}
