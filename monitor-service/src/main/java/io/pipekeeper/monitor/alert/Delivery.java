package io.pipekeeper.monitor.alert;

import java.time.Duration;

/** What became of an event that was sent. */
sealed interface Delivery {

    /** The longest pause between two attempts. */
    Duration MAX_PAUSE = Duration.ofMinutes(1);

    /** The receiver has it. */
    record Accepted() implements Delivery {}

    /** The receiver will never take it: it says that the event itself is wrong. */
    record Refused(String why) implements Delivery {}

    /** It may work later. */
    record TryAgain(String why) implements Delivery {}

    /** What an HTTP status means. A wrong key is worth another try: somebody can set it right. */
    static Delivery ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return new Accepted();
        }
        var why = "HTTP " + status;
        return status == 400 || status == 413 || status == 422 ? new Refused(why) : new TryAgain(why);
    }

    /** How long to wait after so many attempts: 1, 2, 4 … seconds. */
    static Duration backOff(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.clamp(attempts - 1L, 0, 6));
        return pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
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
