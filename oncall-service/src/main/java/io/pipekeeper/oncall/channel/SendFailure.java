package io.pipekeeper.oncall.channel;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page could not be handed over, or nobody knows whether it was. The message names no address and no secret. */
public final class SendFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final @Nullable Duration retryAfter;

    /** What is known about a page that was not taken. */
    public enum Outcome {
        /** Nothing has left: there was no connection, or a secret is missing. */
        NOT_SENT,
        /** The provider does not want it. Trying again changes nothing. */
        REFUSED,
        /** The provider wants it later. */
        BUSY,
        /** It has left and no answer came, or the provider broke over it: it may have arrived. */
        UNKNOWN
    }

    private SendFailure(Outcome outcome, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.outcome = outcome;
        this.retryAfter = retryAfter;
    }

    /** Nothing has left. */
    public static SendFailure notSent(String message) {
        return new SendFailure(Outcome.NOT_SENT, message, null, null);
    }

    /** Nothing has left, because of something else. */
    public static SendFailure notSent(String message, Throwable cause) {
        return new SendFailure(Outcome.NOT_SENT, message, cause, null);
    }

    /** The provider does not want it. */
    public static SendFailure refused(String message) {
        return new SendFailure(Outcome.REFUSED, message, null, null);
    }

    /** The provider does not want it, which it said by failing. */
    public static SendFailure refused(String message, Throwable cause) {
        return new SendFailure(Outcome.REFUSED, message, cause, null);
    }

    /**
     * The provider wants it later.
     *
     * @param retryAfter how much later, where it said so
     */
    public static SendFailure busy(String message, @Nullable Duration retryAfter) {
        return new SendFailure(Outcome.BUSY, message, null, retryAfter);
    }

    /** It may have arrived: the provider broke over it. */
    public static SendFailure unknown(String message) {
        return new SendFailure(Outcome.UNKNOWN, message, null, null);
    }

    /** It may have arrived: no answer came. */
    public static SendFailure unknown(String message, Throwable cause) {
        return new SendFailure(Outcome.UNKNOWN, message, cause, null);
    }

    /** What is known about the page. */
    public Outcome outcome() {
        return outcome;
    }

    /** How long the provider wants to be left alone, where it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
