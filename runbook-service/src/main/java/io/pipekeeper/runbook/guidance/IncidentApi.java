package io.pipekeeper.runbook.guidance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What runbooks add to incidents, which oncall owns. */
@GraphQLApi
@RunOnVirtualThread
public class IncidentApi {

    private final Guide guide;

    IncidentApi(Guide guide) {
        this.guide = guide;
    }

    @Resolver
    public List<Incident> incidentsById(List<String> id, List<String> pipelineId, List<List<String>> checkIds) {
        return IntStream.range(0, id.size())
                .mapToObj(i -> new Incident(id.get(i), pipelineId.get(i), checkIds.get(i)))
                .toList();
    }

    @Requires(fields = @FieldSet("pipelineId checkIds"))
    @Description("The steps that help against the checks that fail, the most likely scenario first.")
    public List<List<@NonNull Guidance>> guidance(@Source List<Incident> incidents) {
        return guide.guidance(incidents);
    }
}
