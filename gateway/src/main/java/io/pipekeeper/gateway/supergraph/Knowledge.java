package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.federation.Composition;
import io.pipekeeper.federation.Composition.Composed;
import io.pipekeeper.federation.Composition.Refused;
import io.pipekeeper.federation.CompositionError;
import io.pipekeeper.federation.SubgraphSchema;
import io.pipekeeper.federation.Supergraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about the graph and its subgraphs. A subgraph that is away keeps the schema that it last showed, and a
 * graph in use stays until a better one has been composed.
 *
 * @param sdls the last schema of each subgraph that ever answered
 * @param away why a subgraph did not answer when it was last asked
 * @param considered the schemas that were composed last, with success or without
 * @param refusal why they were refused; empty when they were not
 * @param inUse the graph in use, if there ever was one
 */
record Knowledge(
        Map<String, String> sdls,
        Map<String, String> away,
        Map<String, String> considered,
        List<CompositionError> refusal,
        @Nullable Supergraph inUse) {

    Knowledge {
        sdls = Map.copyOf(sdls);
        away = Map.copyOf(away);
        considered = Map.copyOf(considered);
        refusal = List.copyOf(refusal);
    }

    static Knowledge none() {
        return new Knowledge(Map.of(), Map.of(), Map.of(), List.of(), null);
    }

    Knowledge after(List<Sighting> sightings) {
        var nextSdls = new TreeMap<>(sdls);
        var nextAway = new TreeMap<String, String>();
        for (var sighting : sightings) {
            switch (sighting) {
                case Sighting.Seen(var subgraph, var sdl) -> nextSdls.put(subgraph, sdl);
                case Sighting.Away(var subgraph, var why) -> nextAway.put(subgraph, why);
            }
        }
        return new Knowledge(nextSdls, nextAway, considered, refusal, inUse);
    }

    Knowledge after(Composition composition) {
        return switch (composition) {
            case Composed(var supergraph) -> new Knowledge(sdls, away, sdls, List.of(), supergraph);
            case Refused(var errors) -> new Knowledge(sdls, away, sdls, errors, inUse);
        };
    }

    /** Whether every one of the subgraphs has shown its schema at least once. */
    boolean covers(Set<String> subgraphs) {
        return sdls.keySet().containsAll(subgraphs);
    }

    /** Whether to compose: schemas that have not been tried, and of all subgraphs unless fewer will do. */
    boolean isWorthComposing(Set<String> subgraphs, boolean fewerWillDo) {
        return !sdls.equals(considered) && (fewerWillDo || covers(subgraphs));
    }

    List<SubgraphSchema> schemas() {
        return new TreeMap<>(sdls)
                .entrySet().stream()
                        .map(entry -> new SubgraphSchema(entry.getKey(), entry.getValue()))
                        .toList();
    }
}
