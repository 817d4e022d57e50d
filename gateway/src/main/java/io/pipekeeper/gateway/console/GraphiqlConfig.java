package io.pipekeeper.gateway.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people may try queries in the browser. */
@ConfigMapping(prefix = "gateway.graphiql")
interface GraphiqlConfig {

    /** Serves GraphiQL at {@code /graphiql}. It needs a token as everybody does; the page itself is public. */
    @WithDefault("false")
    boolean enabled();
}
