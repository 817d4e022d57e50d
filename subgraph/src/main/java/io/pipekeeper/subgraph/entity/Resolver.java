package io.pipekeeper.subgraph.entity;

import graphql.schema.DataFetcher;
import java.util.Map;
import java.util.Set;

/**
 * One way in which this subgraph can look up an entity: the parameters it needs, and whether it takes many at once.
 *
 * @param parameters the fields of a representation that it reads; a representation may carry more
 */
record Resolver(String type, Set<String> parameters, boolean batch, DataFetcher<?> fetcher) {

    Resolver {
        parameters = Set.copyOf(parameters);
    }

    boolean accepts(Map<String, Object> representation) {
        return representation.keySet().containsAll(parameters);
    }
}
