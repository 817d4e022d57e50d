package io.pipekeeper.monitor.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a deadline that is still ahead.
 *
 * @param risk why it may be missed, in words that stay the same as long as the reason does; null when nothing says so
 * @param eta when the data may be expected, where that can be told
 * @param failed whether it is because a run has failed
 */
record Outlook(@Nullable String risk, @Nullable Instant eta, boolean failed) {

    static final Outlook FINE = new Outlook(null, null, false);

    static Outlook risk(String why, @Nullable Instant eta) {
        return new Outlook(why, eta, false);
    }
}
