package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.policy.PolicyBook;
import io.pipekeeper.oncall.schedule.ScheduleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where coverage is kept and looked up. */
@ApplicationScoped
public class CoverageBook {

    private final CoverageLines lines;
    private final ScheduleBook schedules;
    private final PolicyBook policies;

    CoverageBook(CoverageLines lines, ScheduleBook schedules, PolicyBook policies) {
        this.lines = lines;
        this.schedules = schedules;
        this.policies = policies;
    }

    @Transactional
    public List<CoverageLine> all() {
        return lines.inOrder();
    }

    /** What serves a pipeline; without a pipeline, what serves everything that has no line of its own. */
    @Transactional
    public Optional<Coverage> serving(@Nullable String pipeline) {
        return lines.findServing(pipeline == null ? CoverageLine.EVERYTHING_ELSE : pipeline)
                .flatMap(this::coverage);
    }

    /** What serves each of some pipelines; one that nothing serves is left out. */
    @Transactional
    Map<String, Coverage> serving(List<String> pipelines) {
        Map<String, Coverage> serving = new TreeMap<>();
        pipelines.stream()
                .distinct()
                .forEach(pipeline -> serving(pipeline).ifPresent(coverage -> serving.put(pipeline, coverage)));
        return serving;
    }

    /** Stores a line, new or changed. */
    @Transactional
    public void put(CoverageLine line) {
        lines.put(line);
    }

    private Optional<Coverage> coverage(CoverageLine line) {
        return schedules
                .find(line.schedule())
                .flatMap(schedule -> policies.find(line.policy()).map(policy -> line.with(schedule, policy)));
    }
}
