package io.pipekeeper.ownership.pipeline;

import io.pipekeeper.ownership.person.Owner;
import io.pipekeeper.ownership.team.Team;
import io.pipekeeper.ownership.team.TeamRegister;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Pipelines: who owns them and why, and what they are built from. */
@GraphQLApi
@RunOnVirtualThread
public class PipelineApi {

    private final PipelineRegister pipelines;
    private final TeamRegister teams;
    private final Owners owners;

    PipelineApi(PipelineRegister pipelines, TeamRegister teams, Owners owners) {
        this.pipelines = pipelines;
        this.teams = teams;
        this.owners = owners;
    }

    @Query
    @NonNull
    @Description("Every pipeline that is known, by name.")
    public List<@NonNull Pipeline> pipelines() {
        return pipelines.all();
    }

    @Query
    @Description("One pipeline. NOT_FOUND when none has this id.")
    public Pipeline pipeline(@Id String id) {
        var pipeline = pipelines.find(List.of(id)).get(id);
        if (pipeline == null) {
            throw new NotFoundException("No pipeline has the id '%s'".formatted(id));
        }
        return pipeline;
    }

    @Resolver
    public List<@Nullable Pipeline> pipelinesById(List<String> id) {
        var known = pipelines.find(id);
        return id.stream().<@Nullable Pipeline>map(known::get).toList();
    }

    @Description("Who answers for it first.")
    public List<@Nullable Owner> primaryOwner(@Source List<Pipeline> owned) {
        return owners.of(
                owned.stream().map(pipeline -> pipeline.ownership().primary()).toList());
    }

    @Description("Who answers for it when the primary owner cannot.")
    public List<@Nullable Owner> secondaryOwner(@Source List<Pipeline> owned) {
        return owners.of(
                owned.stream().map(pipeline -> pipeline.ownership().secondary()).toList());
    }

    @Description("Why these owners, in words.")
    public String rationale(@Source Pipeline pipeline) {
        return pipeline.ownership().rationale();
    }

    @NonNull
    @Description("Who has owned it, newest first.")
    public List<@NonNull Ownership> ownerships(@Source Pipeline pipeline) {
        return pipelines.history(pipeline.id());
    }

    @NonNull
    @Description("The pipelines from whose output it is built.")
    public List<@NonNull List<@NonNull Pipeline>> upstream(@Source List<Pipeline> built) {
        var known = pipelines.find(built.stream()
                .flatMap(pipeline -> pipeline.upstreamIds().stream())
                .toList());
        return built.stream()
                .map(pipeline -> pipeline.upstreamIds().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    @NonNull
    @Description("The pipelines that are built from its output.")
    public List<@NonNull List<@NonNull Pipeline>> downstream(@Source List<Pipeline> sources) {
        var all = pipelines.downstreamOf(sources.stream().map(Pipeline::id).toList());
        return sources.stream()
                .map(source -> all.stream()
                        .filter(pipeline -> pipeline.upstreamIds().contains(source.id()))
                        .toList())
                .toList();
    }

    @NonNull
    @Description("The teams that are told when it fails.")
    public List<@NonNull List<@NonNull Team>> stakeholders(@Source List<Pipeline> failing) {
        var known = teams.find(failing.stream()
                .flatMap(pipeline -> pipeline.stakeholderIds().stream())
                .toList());
        return failing.stream()
                .map(pipeline -> pipeline.stakeholderIds().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }
}
