package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.dataset.Job;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Runs of jobs. */
@GraphQLApi
@RunOnVirtualThread
public class LineageApi {

    private static final int MOST = 100;

    private final LineageDesk desk;

    LineageApi(LineageDesk desk) {
        this.desk = desk;
    }

    @NonNull
    @Description("Its newest runs, at most 100.")
    public List<@NonNull Run> runs(@Source Job job, @DefaultValue("10") int last) {
        if (last < 1 || last > MOST) {
            throw new InvalidInputException("last must be between 1 and %d".formatted(MOST));
        }
        return desk.newest(List.of(job.name()), last);
    }

    @NonNull
    @Description("On what occasion it ran.")
    public List<RunOccasion> occasion(@Source @Name("run") List<Run> runs) {
        var known = desk.occasions(runs.stream().map(Run::id).toList());
        return runs.stream()
                .map(run -> known.getOrDefault(run.id(), RunOccasion.REGULAR))
                .toList();
    }
}
