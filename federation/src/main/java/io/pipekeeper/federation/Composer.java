package io.pipekeeper.federation;

import io.pipekeeper.federation.compose.Composing;
import java.util.LinkedHashMap;
import java.util.List;

/** Makes one supergraph out of subgraph schemas. */
public final class Composer {

    private Composer() {}

    /** Composes the subgraphs; their order does not matter. */
    public static Composition compose(List<SubgraphSchema> subgraphs) {
        var schemas = new LinkedHashMap<String, String>();
        subgraphs.forEach(subgraph -> schemas.put(subgraph.name(), subgraph.sdl()));
        return switch (Composing.compose(schemas)) {
            case Composing.Outcome.Merged(var graph, var sdl, var apiSdl) ->
                new Composition.Composed(new Supergraph(graph, sdl, apiSdl));
            case Composing.Outcome.Failed(var conflicts) ->
                new Composition.Refused(conflicts.stream()
                        .map(conflict ->
                                new CompositionError(conflict.code(), conflict.message(), conflict.subgraphs()))
                        .toList());
        };
    }
}
