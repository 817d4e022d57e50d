package io.pipekeeper.monitor.warehouse.governor;

import java.time.Instant;

/** Whether pages may be read. */
public sealed interface Charge {

    /** They may, and are counted. */
    record Granted() implements Charge {}

    /**
     * They may not.
     *
     * @param used how many have been read today
     * @param upTo how many the check may use up to
     * @param until when there are pages again
     */
    record Refused(long used, long upTo, Instant until) implements Charge {}
}
