package io.pipekeeper.monitor.feed;

import io.pipekeeper.monitor.period.DueTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where facts about the data of a contract come from.
 *
 * @param dataset how its data is named in messages: warehouse and table
 * @param job `namespace/name` of the OpenLineage job that writes it
 * @param datasets `namespace/name` of its OpenLineage datasets
 * @param projects the dbt projects that test it
 */
public record Feed(
        String contractId,
        String pipelineId,
        String warehouse,
        String dataset,
        @Nullable String job,
        List<String> datasets,
        List<String> projects,
        DueTime due) {

    public Feed {
        datasets = List.copyOf(datasets);
        projects = List.copyOf(projects);
    }

    /** The check that says whether its job runs. */
    public String runCheckId() {
        return pipelineId + "-run";
    }
}
