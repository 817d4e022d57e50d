package io.pipekeeper.federation;

import io.pipekeeper.federation.schema.Graph;
import java.util.List;

/** Subgraphs that were composed successfully; immutable, shared by all requests. */
public final class Supergraph {

    private final Graph graph;
    private final String sdl;
    private final String apiSdl;

    Supergraph(Graph graph, String sdl, String apiSdl) {
        this.graph = graph;
        this.sdl = sdl;
        this.apiSdl = apiSdl;
    }

    Graph graph() {
        return graph;
    }

    /** The supergraph with {@code join__} directives. The same subgraphs always give the same text. */
    public String sdl() {
        return sdl;
    }

    /** The schema that clients see. */
    public String apiSdl() {
        return apiSdl;
    }

    /** Names of the subgraphs, sorted. */
    public List<String> subgraphs() {
        return List.copyOf(graph.subgraphs().keySet());
    }
}
