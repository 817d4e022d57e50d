package io.pipekeeper.runbook.runbook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What runbooks add to pipelines, which ownership owns. */
@GraphQLApi
@RunOnVirtualThread
public class PipelineApi {

    private final RunbookLibrary library;

    PipelineApi(RunbookLibrary library) {
        this.library = library;
    }

    @Resolver
    public List<Pipeline> pipelinesById(List<String> id) {
        return id.stream().map(Pipeline::new).toList();
    }

    @Description("What to do when the pipeline fails; null when nobody has written it.")
    public List<@Nullable Runbook> runbook(@Source List<Pipeline> pipelines) {
        var known = library.ofPipelines(pipelines.stream().map(Pipeline::id).toList());
        return pipelines.stream()
                .<@Nullable Runbook>map(pipeline -> known.get(pipeline.id()))
                .toList();
    }
}
