package io.pipekeeper.oncall.paging;

import java.time.Duration;

/** How long to wait before a page is tried again: 5 seconds, then twice as long each time, up to five minutes. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    private BackOff() {}

    static Duration after(int attempts) {
        var wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }
}
