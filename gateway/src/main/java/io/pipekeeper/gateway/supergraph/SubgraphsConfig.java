package io.pipekeeper.gateway.supergraph;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The subgraphs that make up the graph, by name. */
@ConfigMapping(prefix = "gateway.subgraphs")
interface SubgraphsConfig {

    /** By name, which is also the {@code service} in errors. */
    @WithParentName
    Map<String, Subgraph> all();

    /** One subgraph. */
    interface Subgraph {

        /** Where it answers GraphQL; {@code /graphql} when the URL has no path. */
        URI url();

        /** How long it may take to answer; its fields are null after that. */
        @WithDefault("10s")
        Duration timeout();

        /** How large an answer may be. */
        @WithDefault("16M")
        MemorySize maxAnswer();

        /** How many requests may be under way at once. */
        @WithDefault("64")
        int connections();
    }
}
