package io.pipekeeper.monitor.warehouse;

import java.util.Objects;

/** Something could not be measured; the message is fit for people and carries no secret. */
public sealed class WarehouseException extends Exception permits SkippedException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public WarehouseException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** What kind of failure it is. */
    public Problem problem() {
        return problem;
    }

    /** The message, which is never null here. */
    public String said() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
