package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a page did not leave, and what is known about it.
 *
 * @param retryAfter how long the provider wants to be left alone, where it said so
 */
record Trouble(Outcome outcome, String error, @Nullable Duration retryAfter) {

    static Trouble of(SendFailure failure) {
        return new Trouble(
                failure.outcome(),
                String.valueOf(failure.getMessage()),
                failure.retryAfter().orElse(null));
    }

    /** There is nowhere to send it to, and there will not be. */
    static Trouble refused(String why) {
        return new Trouble(Outcome.REFUSED, why, null);
    }

    /** Something of ours failed before anything left. */
    static Trouble notSent(String why) {
        return new Trouble(Outcome.NOT_SENT, why, null);
    }
}
