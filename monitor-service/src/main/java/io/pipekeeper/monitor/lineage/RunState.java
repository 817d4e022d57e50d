package io.pipekeeper.monitor.lineage;

import org.eclipse.microprofile.graphql.Description;

/** Where a run stands. The order breaks ties between events of the same instant: the later one here wins. */
@Description("Where a run stands.")
public enum RunState {
    @Description("Something is known about it, but not that it has started.")
    OTHER,
    @Description("It has started.")
    STARTED,
    @Description("It says that it is running.")
    RUNNING,
    @Description("It failed.")
    FAILED,
    @Description("Somebody stopped it.")
    ABORTED,
    @Description("It is done.")
    COMPLETED;

    static RunState ofEvent(String eventType) {
        return switch (eventType) {
            case "START" -> STARTED;
            case "RUNNING" -> RUNNING;
            case "COMPLETE" -> COMPLETED;
            case "FAIL" -> FAILED;
            case "ABORT" -> ABORTED;
            default -> OTHER;
        };
    }

    boolean fails() {
        return this == FAILED || this == ABORTED;
    }

    /** Whether nothing more is expected of it. */
    public boolean ends() {
        return compareTo(FAILED) >= 0;
    }
}
