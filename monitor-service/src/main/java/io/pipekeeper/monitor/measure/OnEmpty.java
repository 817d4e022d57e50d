package io.pipekeeper.monitor.measure;

/** What it means that a check has no rows to judge. */
public enum OnEmpty {
    /** Somebody should know. */
    NO_DATA,
    /** There should be rows. */
    FAIL,
    /** Nothing can be wrong with nothing. */
    PASS
}
