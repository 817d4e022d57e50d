package io.pipekeeper.monitor.pipeline;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.contract.ContractDesk;
import io.pipekeeper.monitor.deadline.Deadline;
import io.pipekeeper.monitor.deadline.DeadlineHistory;
import io.pipekeeper.monitor.deadline.Punctuality;
import io.pipekeeper.monitor.lineage.LineageDesk;
import io.pipekeeper.monitor.lineage.Run;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What this service knows of pipelines. */
@GraphQLApi
@RunOnVirtualThread
public class PipelineApi {

    private static final int MOST = 100;

    private final CheckDesk checks;
    private final DeadlineHistory deadlines;
    private final ContractDesk contracts;
    private final LineageDesk lineage;
    private final InstantSource clock;

    PipelineApi(
            CheckDesk checks,
            DeadlineHistory deadlines,
            ContractDesk contracts,
            LineageDesk lineage,
            InstantSource clock) {
        this.checks = checks;
        this.deadlines = deadlines;
        this.contracts = contracts;
        this.lineage = lineage;
        this.clock = clock;
    }

    @Resolver
    public List<Pipeline> pipelinesById(List<String> id) {
        return id.stream().map(Pipeline::new).toList();
    }

    @Description("How it is now.")
    public List<Health> health(@Source List<Pipeline> pipelines) {
        var byPipeline = checks.ofPipelines(ids(pipelines));
        var latest = checks.latest(byPipeline.values().stream()
                .flatMap(List::stream)
                .map(Check::id)
                .toList());
        return pipelines.stream()
                .map(pipeline -> Health.of(byPipeline.getOrDefault(pipeline.id(), List.of()), latest))
                .toList();
    }

    @Description("What must be true of its data.")
    public List<List<@NonNull Check>> checks(@Source List<Pipeline> pipelines) {
        var byPipeline = checks.ofPipelines(ids(pipelines));
        return pipelines.stream()
                .map(pipeline -> byPipeline.getOrDefault(pipeline.id(), List.of()))
                .toList();
    }

    @Description("Its next and its last deadlines, at most 100 of each, in the order in which they are due.")
    public List<List<@NonNull Deadline>> deadlines(
            @Source List<Pipeline> pipelines, @DefaultValue("1") int next, @DefaultValue("0") int last) {
        var byPipeline = deadlines.around(ids(pipelines), clock.instant(), sane(next, "next"), sane(last, "last"));
        return pipelines.stream()
                .map(pipeline -> byPipeline.getOrDefault(pipeline.id(), List.of()))
                .toList();
    }

    @Description("How punctual it was, by the last of all its deadlines, at most 500; null when it has none.")
    public List<@Nullable Punctuality> punctuality(@Source List<Pipeline> pipelines, @DefaultValue("30") int last) {
        var known = deadlines.ofPipelines(ids(pipelines), clock.instant(), Punctuality.sane(last));
        return pipelines.stream()
                .<@Nullable Punctuality>map(pipeline -> known.get(pipeline.id()))
                .toList();
    }

    @Description("The newest runs of its OpenLineage jobs, at most 100.")
    public List<List<@NonNull Run>> runs(@Source List<Pipeline> pipelines, @DefaultValue("10") int last) {
        var jobs = contracts.jobs(ids(pipelines));
        var limit = sane(last, "last");
        return pipelines.stream()
                .map(pipeline -> lineage.newest(jobs.getOrDefault(pipeline.id(), List.of()), limit))
                .toList();
    }

    private static int sane(int count, String name) {
        if (count < 0 || count > MOST) {
            throw new InvalidInputException("%s must be between 0 and %d".formatted(name, MOST));
        }
        return count;
    }

    private static List<String> ids(List<Pipeline> pipelines) {
        return pipelines.stream().map(Pipeline::id).toList();
    }
}
