package io.pipekeeper.monitor.warehouse;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect until a connection is there
 * @param statement for one statement
 * @param lock for a lock that somebody else holds
 */
public record Limits(Duration connect, Duration statement, Duration lock) {

    private static final Duration CANCEL_GRACE = Duration.ofSeconds(1);
    private static final Duration ABORT_GRACE = Duration.ofSeconds(3);
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(5);

    /** When we cancel a statement that its server has not ended. */
    public Duration cancel() {
        return statement.plus(CANCEL_GRACE);
    }

    /** When we drop a connection over which no answer came even to that. */
    public Duration abort() {
        return statement.plus(ABORT_GRACE);
    }

    /** When a socket that is silent is given up: later than anything else, for what nobody watches over. */
    public Duration socket() {
        return statement.plus(SOCKET_GRACE);
    }

    /** In whole seconds, at least one: zero would mean for ever. */
    public static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
