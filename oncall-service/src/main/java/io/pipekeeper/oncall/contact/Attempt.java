package io.pipekeeper.oncall.contact;

/** What came of a code that somebody entered. */
enum Attempt {
    /** It is the one that was sent. */
    RIGHT,
    /** It is not, and one may try again. */
    WRONG,
    /** It was tried too often. */
    USED_UP,
    /** It was sent too long ago. */
    EXPIRED,
    /** None was sent. */
    NOT_SENT
}
