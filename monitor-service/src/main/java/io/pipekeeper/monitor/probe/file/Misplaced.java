package io.pipekeeper.monitor.probe.file;

import java.util.List;
import java.util.function.Supplier;

/** Something in a probe that cannot be meant, and the keys under which it stands. */
final class Misplaced extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> path;

    private Misplaced(List<Object> path, String message, Throwable cause) {
        super(message, cause);
        this.path = path;
    }

    List<Object> path() {
        return path;
    }

    String said() {
        return String.valueOf(getMessage());
    }

    /** Says where a fault is that was found while reading something. */
    static <T> T at(List<Object> path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Misplaced(path, String.valueOf(e.getMessage()), e);
        }
    }
}
