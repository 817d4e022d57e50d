package io.pipekeeper.monitor.retention;

/** Whoever owns rows that are kept for a while only. */
public interface Perishable {

    /** Which of them are old. */
    OldRows old();
}
