package io.pipekeeper.oncall.intake;

/** What became of an event that is in order. */
enum Receipt {
    /** It is committed. */
    ACCEPTED,
    /** No integration has this routing key. */
    UNKNOWN_KEY,
    /** The integration sends more than it may. */
    TOO_MANY
}
