package io.pipekeeper.oncall.paging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a try to send a page ended. */
sealed interface Ending {

    QueuedPage page();

    /** When, which is after the channel said so. */
    Instant at();

    /**
     * The channel took it.
     *
     * @param bundle the message with which it left, where that told of several incidents
     * @param others of how many other incidents that told
     */
    record Sent(QueuedPage page, Instant at, @Nullable UUID bundle, int others) implements Ending {}

    /** It did not, or nobody knows whether it did. */
    record NotSent(QueuedPage page, Instant at, Trouble trouble) implements Ending {}
}
