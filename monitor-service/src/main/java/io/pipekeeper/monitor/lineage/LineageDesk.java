package io.pipekeeper.monitor.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows the runs of jobs, as far as OpenLineage events have told. */
@ApplicationScoped
public class LineageDesk {

    private final Runs runs;

    LineageDesk(Runs runs) {
        this.runs = runs;
    }

    /** How long the last runs of a job took that are complete, the newest first. */
    @Transactional
    public List<Duration> durations(String job, int last) {
        return runs.timed(job, last).stream()
                .flatMap(run -> run.took().stream())
                .toList();
    }

    /** The runs of a job for a period that starts in [from, until), by their newest event: running, failed, or done. */
    @Transactional
    public List<Run> about(String job, Instant from, Instant until) {
        return runs.about(job, from, until);
    }

    /** The newest runs of these jobs. */
    @Transactional
    public List<Run> newest(Collection<String> jobs, int limit) {
        return jobs.isEmpty() ? List.of() : runs.newest(jobs, limit);
    }

    /** On what occasion each of these runs was, by run; those that are not known are missing. */
    @Transactional
    Map<String, RunOccasion> occasions(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : runs.occasions(ids);
    }
}
