package io.pipekeeper.oncall.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Does in tests what the scheduler does, at the time that the test wants. */
@ApplicationScoped
public class PagingTicks {

    private final PageRun run;

    PagingTicks(PageRun run) {
        this.run = run;
    }

    public void at(Instant now) {
        run.sendDue(now);
    }
}
