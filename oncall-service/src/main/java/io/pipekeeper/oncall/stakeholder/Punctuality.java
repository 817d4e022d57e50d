package io.pipekeeper.oncall.stakeholder;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What is in time. Clocks are looked at every second, and what happens at the next look is; where the shown clock is fast,
 * there are minutes between two looks.
 */
@ApplicationScoped
class Punctuality {

    private static final Duration TICK = Duration.ofSeconds(5);

    private final InstantSource clock;
    private @Nullable Instant last;
    private volatile @Nullable Instant beforeLast;

    Punctuality(InstantSource clock) {
        this.clock = clock;
    }

    @Scheduled(every = "1s")
    void tick() {
        beforeLast = last;
        last = clock.instant();
    }

    /** What was to happen from this instant on and happens now is in time. */
    Instant since(Instant now) {
        var ticksAgo = now.minus(TICK);
        var look = beforeLast;
        return look == null || ticksAgo.isBefore(look) ? ticksAgo : look;
    }
}
