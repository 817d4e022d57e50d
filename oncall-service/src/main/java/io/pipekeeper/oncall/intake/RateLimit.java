package io.pipekeeper.oncall.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** How often an integration may come per minute, at each replica. */
final class RateLimit {

    private static final int SECONDS = 60;

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final int perMinute;

    private record Window(long minute, int calls) {}

    RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a call, and says whether it is within the limit. */
    boolean admits(String integration, Instant now) {
        var minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        var window = windows.merge(
                integration,
                new Window(minute, 1),
                (old, first) -> old.minute() == minute ? new Window(minute, old.calls() + 1) : first);
        return window.calls() <= perMinute;
    }

    /** How long until another minute begins. */
    Duration untilNext(Instant now) {
        return Duration.ofSeconds(SECONDS - Math.floorMod(now.getEpochSecond(), SECONDS));
    }
}
