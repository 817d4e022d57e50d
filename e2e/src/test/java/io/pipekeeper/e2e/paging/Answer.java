package io.pipekeeper.e2e.paging;

/**
 * What the provider does with a call.
 *
 * @param taken whether the page reaches its person
 * @param status what it answers, or {@link #NONE}
 * @param delayMillis how long it takes
 */
record Answer(boolean taken, int status, int delayMillis) {

    /** The connection is closed without an answer. */
    static final int NONE = 0;

    /** As everybody hopes. */
    static final Answer FINE = new Answer(true, 204, 0);

    /** To whom it may not believe. */
    static final Answer REFUSED = new Answer(false, 401, 0);

    /** Whoever waits longer than this for an answer has given up, or is about to. */
    private static final int PATIENCE_MILLIS = 4_000;

    /** Whether the service knows by it that the page has arrived, and must not send it again. */
    boolean saysTaken() {
        return taken && status / 100 == 2 && delayMillis < PATIENCE_MILLIS;
    }
}
