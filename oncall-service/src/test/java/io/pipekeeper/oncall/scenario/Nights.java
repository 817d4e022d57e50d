package io.pipekeeper.oncall.scenario;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.incident.Calm;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Where nights begin: with the demo's rota, and nothing open from before. */
@ApplicationScoped
public class Nights {

    private final MovableClock clock;
    private final TimerTicks timers;
    private final PagingTicks paging;
    private final Calm calm;

    Nights(MovableClock clock, TimerTicks timers, PagingTicks paging, Calm calm) {
        this.clock = clock;
        this.timers = timers;
        this.paging = paging;
        this.calm = calm;
    }

    /** A night that begins at an instant. */
    public Night begin(String instant) {
        moveTo(Instant.parse(instant));
        Demo.apply();
        calm.begin();
        work();
        return new Night(this);
    }

    Instant now() {
        return clock.instant();
    }

    void moveTo(Instant instant) {
        clock.moveTo(instant);
    }

    void work() {
        timers.at(now());
        paging.at(now());
    }
}
