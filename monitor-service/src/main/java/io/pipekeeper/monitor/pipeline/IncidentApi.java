package io.pipekeeper.monitor.pipeline;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Verdict;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What this service knows of incidents. */
@GraphQLApi
@RunOnVirtualThread
public class IncidentApi {

    private final CheckDesk checks;

    IncidentApi(CheckDesk checks) {
        this.checks = checks;
    }

    @Resolver
    public List<Incident> incidentsById(List<String> id) {
        return id.stream().map(one -> new Incident(one, List.of())).toList();
    }

    @Resolver
    public List<Incident> incidentsByIdAndChecks(List<String> id, List<List<String>> checkIds) {
        return IntStream.range(0, id.size())
                .mapToObj(i -> new Incident(id.get(i), checkIds.get(i)))
                .toList();
    }

    @Requires(fields = @FieldSet("checkIds"))
    @Description("The latest verdicts of the checks that it is about.")
    public List<List<@NonNull Verdict>> evidence(@Source List<Incident> incidents) {
        var latest = checks.latest(incidents.stream()
                .flatMap(incident -> incident.checkIds().stream())
                .distinct()
                .toList());
        return incidents.stream()
                .map(incident -> incident.checkIds().stream()
                        .map(latest::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }
}
