package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.federation.CompositionError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once a graph is in use. What is wrong beside that is shown, and does not take the gateway out of service. */
@Readiness
@ApplicationScoped
class SupergraphHealth implements HealthCheck {

    private final GraphInUse graph;

    SupergraphHealth(GraphInUse graph) {
        this.graph = graph;
    }

    @Override
    public HealthCheckResponse call() {
        var knowledge = graph.knowledge();
        var response = HealthCheckResponse.named("supergraph").status(knowledge.inUse() != null);
        knowledge.sdls().keySet().stream().sorted().forEach(subgraph -> response.withData(subgraph, "seen"));
        knowledge.away().forEach((subgraph, why) -> response.withData(subgraph, "away: " + why));
        if (!knowledge.refusal().isEmpty()) {
            response.withData("refused", text(knowledge.refusal()));
        }
        return response.build();
    }

    private static String text(List<CompositionError> errors) {
        return errors.stream()
                .map(error -> error.code() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }
}
