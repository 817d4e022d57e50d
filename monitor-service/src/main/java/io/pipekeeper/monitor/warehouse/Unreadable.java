package io.pipekeeper.monitor.warehouse;

/** A text is not SQL, as far as we can tell. */
final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    Unreadable(String why, Throwable cause) {
        super(why, cause);
    }
}
