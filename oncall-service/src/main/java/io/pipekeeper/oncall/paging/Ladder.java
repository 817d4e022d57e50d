package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * What follows when a page was not taken: another try, and after some of them the next channel as well.
 *
 * @param most after how many tries a page is given up
 */
record Ladder(int most) {

    /** After this many tries the next channel waits no longer. */
    private static final int PATIENT_TRIES = 3;

    /** Nor does it while the provider wants to be left alone for longer than this. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Longer than this, nobody is left alone who is needed to wake somebody. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    /** What to do with a page. */
    sealed interface Verdict {

        /**
         * It is tried again.
         *
         * @param nextChannel whether the next channel of the same person follows now, too
         */
        record Again(Instant at, boolean nextChannel) implements Verdict {}

        /** It is not tried any more, and the next channel follows now. */
        record GiveUp() implements Verdict {}

        /** It may have arrived and must not arrive twice. */
        record Hold() implements Verdict {}
    }

    Verdict judge(QueuedPage page, Trouble trouble, Instant now) {
        if (trouble.outcome() == Outcome.UNKNOWN && page.receiver().purpose().failsClosed()) {
            return new Verdict.Hold();
        }
        if (trouble.outcome() == Outcome.REFUSED || page.attempts() >= most) {
            return new Verdict.GiveUp();
        }
        var wait = wait(page.attempts(), trouble);
        var nextChannel = page.attempts() == PATIENT_TRIES || wait.compareTo(PATIENCE) > 0;
        return new Verdict.Again(now.plus(wait), nextChannel);
    }

    private static Duration wait(int attempts, Trouble trouble) {
        var usual = BackOff.after(attempts);
        var asked = trouble.retryAfter();
        if (asked == null) {
            return usual;
        }
        return asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST;
    }
}
