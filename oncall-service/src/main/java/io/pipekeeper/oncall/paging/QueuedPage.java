package io.pipekeeper.oncall.paging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that a worker holds, for the time of its lease.
 *
 * @param message what to say, where somebody wrote it
 * @param dueAt when it was to leave
 */
record QueuedPage(
        UUID id,
        UUID incident,
        Receiver receiver,
        int round,
        int step,
        @Nullable String message,
        Instant createdAt,
        Instant dueAt,
        Hold hold) {

    /**
     * How a worker holds it.
     *
     * @param attempts how often it was tried, this time included
     * @param fence rises with every claim; only the last claim may say what became of the page
     * @param lost whether the worker before never said what became of it
     * @param doubtful whether it may have arrived before
     * @param sendUntil until when it may leave, in real time, without another look whether it is still held
     */
    record Hold(int attempts, long fence, boolean lost, boolean doubtful, Instant sendUntil) {}

    int attempts() {
        return hold.attempts();
    }

    /** Somebody is called, as against told. */
    boolean isCall() {
        return receiver.purpose() == PagePurpose.INCIDENT;
    }
}
