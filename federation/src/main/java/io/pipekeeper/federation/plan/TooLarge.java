package io.pipekeeper.federation.plan;

/** An operation that comes to more than any honest one does once its abstract types are written out. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FIELDS = 20_000;

    private TooLarge() {
        super("The query comes to more than " + MOST_FIELDS + " fields over all types that it may meet");
    }

    /** Lets a count of fields pass, or not. */
    static void check(int fields) {
        if (fields > MOST_FIELDS) {
            throw new TooLarge();
        }
    }
}
