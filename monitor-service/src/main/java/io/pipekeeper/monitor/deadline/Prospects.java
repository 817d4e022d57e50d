package io.pipekeeper.monitor.deadline;

import io.pipekeeper.monitor.upstream.UpstreamDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what tells whether a deadline will be missed: runs, how long they take, and what is awaited from above. */
@ApplicationScoped
class Prospects {

    private final Jobs jobs;
    private final UpstreamDesk upstream;
    private final Deadlines deadlines;

    Prospects(Jobs jobs, UpstreamDesk upstream, Deadlines deadlines) {
        this.jobs = jobs;
        this.upstream = upstream;
        this.deadlines = deadlines;
    }

    /** What becomes of a deadline that is open and not complete. */
    @Transactional
    Outlook of(Claimed claimed, Evidence evidence, Instant now) {
        var deadline = claimed.deadline();
        if (!deadline.state().isOpen() || !(evidence instanceof Evidence.Incomplete)) {
            return Outlook.FINE;
        }
        return switch (claimed.rule().subject()) {
            case Subject.Issues issues -> Forecast.ofRepair(deadline, now);
            case Subject.Data(var column, var job) ->
                forecast(claimed.rule(), deadline, job).outlook(deadline, now);
        };
    }

    private Forecast forecast(DeadlineRule rule, Deadline deadline, @Nullable String job) {
        return new Forecast(
                job,
                job == null ? List.of() : jobs.runs(job, rule.due(), deadline.toPeriod()),
                job == null ? null : jobs.usual(job).orElse(null),
                Usual.of(deadlines.delays(rule.checkId(), Usual.LAST)).orElse(null),
                above(rule, deadline),
                rule.due().zone());
    }

    private List<Forecast.Waiting> above(DeadlineRule rule, Deadline deadline) {
        var pipelines = upstream.direct(Set.of(rule.pipelineId())).get(rule.pipelineId());
        return pipelines == null ? List.of() : deadlines.awaited(pipelines, deadline.toPeriod());
    }
}
