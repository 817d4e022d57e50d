package io.pipekeeper.e2e.paging;

import java.time.Duration;

/**
 * Something that was broken for a while, by {@link System#nanoTime()}: a killed process, or a database that was away. A page
 * that has just been sent then may be sent again, because nobody was left to write down that it was.
 */
record Disturbance(String what, long begin, long end) {

    private static final long WRITING = Duration.ofSeconds(3).toNanos();

    /** Whether it may be why a page that was taken at one time was sent again at another. */
    boolean excuses(long taken, long again) {
        return begin <= taken + WRITING && taken <= end && begin <= again;
    }
}
