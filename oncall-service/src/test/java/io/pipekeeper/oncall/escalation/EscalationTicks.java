package io.pipekeeper.oncall.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Does in tests what the scheduler does, at the time that the test wants. */
@ApplicationScoped
public class EscalationTicks {

    private final EscalationRun run;

    EscalationTicks(EscalationRun run) {
        this.run = run;
    }

    public void at(Instant now) {
        run.escalateDue(now);
    }
}
