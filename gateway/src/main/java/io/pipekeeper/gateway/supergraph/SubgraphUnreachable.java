package io.pipekeeper.gateway.supergraph;

/** A subgraph did not answer, or not with a GraphQL answer. */
final class SubgraphUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubgraphUnreachable(String message) {
        super(message);
    }
}
