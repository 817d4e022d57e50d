package io.pipekeeper.oncall.paging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that a worker holds, for the time of its lease.
 *
 * @param message what to say, where somebody wrote it
 * @param attempts how often it was tried, this time included
 * @param fence rises with every claim; only the last claim may say what became of the page
 */
record QueuedPage(
        UUID id,
        UUID incident,
        Receiver receiver,
        int step,
        @Nullable String message,
        Instant createdAt,
        int attempts,
        long fence) {}
