package io.pipekeeper.federation;

import java.util.List;

/** The outcome of composing subgraphs: a supergraph, or every reason why there is none. */
public sealed interface Composition {

    /** The schemas fit; every field of the supergraph can be reached. */
    record Composed(Supergraph supergraph) implements Composition {}

    /** The schemas do not fit. */
    record Refused(List<CompositionError> errors) implements Composition {

        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
