package io.pipekeeper.oncall.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** How often each may do something in a span of time. Spans begin at whole multiples of their length. */
public final class Allowance {

    private static final int MOST_REMEMBERED = 10_000;

    private final ConcurrentHashMap<String, Used> used = new ConcurrentHashMap<>();
    private final int most;
    private final long seconds;

    private record Used(long span, int times) {}

    public Allowance(int most, Duration span) {
        this.most = most;
        this.seconds = span.toSeconds();
    }

    /** Counts one time, and says whether it is within the allowance. */
    public boolean admits(String who, Instant now) {
        var span = Math.floorDiv(now.getEpochSecond(), seconds);
        forgetWhenFull(span);
        var counted = used.merge(
                who, new Used(span, 1), (old, first) -> old.span() == span ? new Used(span, old.times() + 1) : first);
        return counted.times() <= most;
    }

    /** Names may come from anybody: what is remembered of them has an end, and the spans that are over go first. */
    private void forgetWhenFull(long span) {
        if (used.size() < MOST_REMEMBERED) {
            return;
        }
        used.values().removeIf(old -> old.span() != span);
        if (used.size() >= MOST_REMEMBERED) {
            used.clear();
        }
    }
}
