package io.pipekeeper.monitor.warehouse;

/**
 * The warehouse was not asked, for a reason of our own: its queue is too long, its budget is used up, or we are about to
 * stop. What was to be judged is skipped, and says why.
 */
public final class SkippedException extends WarehouseException {

    private static final long serialVersionUID = 1L;

    SkippedException(String reason) {
        super(Problem.TIMEOUT, reason);
    }

    static SkippedException stopping() {
        return new SkippedException("The monitor is stopping");
    }
}
