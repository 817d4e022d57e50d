package io.pipekeeper.oncall.intake;

import java.time.Duration;

/** Whether a machine is let in. */
public sealed interface Admission {

    /** It is known, and sends no more than it may. */
    record Admitted(String integration) implements Admission {}

    /** Nobody has this key for this door: it was never made, has ended, or was revoked. What to do is said. */
    record Unknown(String why) implements Admission {}

    /** It sends more than it may. */
    record TooMany(Duration retryAfter) implements Admission {}
}
