package io.pipekeeper.monitor.retention;

/** Rows that are kept for a while only. */
public interface Perishable {

    Keeping keeping();

    /** A statement that deletes at most `:limit` rows of the time before `:before`; it leaves alone what others hold. */
    String deletion();
}
