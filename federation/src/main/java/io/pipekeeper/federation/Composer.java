package io.pipekeeper.federation;

import java.util.List;

/** Makes one supergraph out of subgraph schemas. */
public final class Composer {

    private Composer() {}

    /** Composes the subgraphs; their order does not matter. */
    public static Composition compose(List<SubgraphSchema> subgraphs) {
        return new Composition.Composed(new Supergraph(
                subgraphs.stream().map(SubgraphSchema::name).sorted().toList(), "", ""));
    }
}
