package io.pipekeeper.oncall.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Does in tests what the scheduler does, at the time that the test wants. */
@ApplicationScoped
public class TimerTicks {

    private final TimerRun run;

    TimerTicks(TimerRun run) {
        this.run = run;
    }

    public void at(Instant now) {
        run.strikeDue(now);
    }
}
