package io.pipekeeper.gateway.supergraph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the graph follows its subgraphs. */
@ConfigMapping(prefix = "gateway.supergraph")
interface SupergraphConfig {

    /** How often subgraphs are asked for their schemas once a graph is in use and all of them answer. */
    @WithDefault("10s")
    Duration interval();

    /** How often they are asked while one of them has never answered. */
    @WithDefault("500ms")
    Duration retry();

    /** How long the first graph waits for all subgraphs; after that those that answer make do. */
    @WithDefault("30s")
    Duration patience();
}
