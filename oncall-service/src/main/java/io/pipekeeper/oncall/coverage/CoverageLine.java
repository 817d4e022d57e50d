package io.pipekeeper.oncall.coverage;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.subgraph.id.Label;
import org.jspecify.annotations.Nullable;

/** Coverage by ids, as it is written in files and stored. The pipeline `*` stands for all without a line of their own. */
public record CoverageLine(
        String pipeline,
        String schedule,
        String policy,
        CoverageHours hours,
        @Nullable String note) {

    /** The line that serves whatever no other line serves. */
    public static final String EVERYTHING_ELSE = "*";

    public CoverageLine {
        requireNonNull(pipeline, "pipeline is missing");
        requireNonNull(schedule, "schedule is missing");
        requireNonNull(policy, "policy is missing");
        requireNonNull(hours, "hours is missing: always or working-hours");
        if (!pipeline.equals(EVERYTHING_ELSE)) {
            Label.require(pipeline);
        }
    }
}
