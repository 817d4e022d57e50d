package io.pipekeeper.monitor.alert.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an event that was sent. */
sealed interface Delivery {

    /** The longest pause between two attempts that we choose. */
    Duration MAX_PAUSE = Duration.ofMinutes(1);

    /** The longest pause that we let the receiver choose. */
    Duration MAX_ASKED = Duration.ofMinutes(10);

    /** The receiver has it. */
    record Accepted() implements Delivery {}

    /** The receiver will never take it: it says that the event itself is wrong. */
    record Refused(String why) implements Delivery {}

    /**
     * It may work later.
     *
     * @param after how long the receiver asks us to wait
     */
    record TryAgain(String why, @Nullable Duration after) implements Delivery {

        TryAgain(String why) {
            this(why, null);
        }
    }

    /**
     * What an answer means. A wrong key is worth another try, since somebody can set it right; the Events API answers it like
     * an event that is wrong, and only the body tells.
     */
    static Delivery of(int status, String body, @Nullable Duration after) {
        if (status >= 200 && status < 300) {
            return new Accepted();
        }
        var why = body.isBlank() ? "HTTP " + status : "HTTP %d: %s".formatted(status, body);
        var isOurFault = status == 400 || status == 413 || status == 422;
        return isOurFault && !body.contains("routing_key") ? new Refused(why) : new TryAgain(why, after);
    }

    /** How long to wait after so many attempts: 1, 2, 4 … seconds, or longer when we are asked to. */
    static Duration pause(int attempts, @Nullable Duration asked) {
        var own = Duration.ofSeconds(1L << Math.clamp(attempts - 1L, 0, 6));
        var pause = own.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : own;
        if (asked == null || asked.compareTo(pause) <= 0) {
            return pause;
        }
        return asked.compareTo(MAX_ASKED) > 0 ? MAX_ASKED : asked;
    }

    /** How metrics call it. */
    default String result() {
        return switch (this) {
            case Accepted() -> "accepted";
            case Refused refused -> "refused";
            case TryAgain tryAgain -> "retried";
        };
    }
}
