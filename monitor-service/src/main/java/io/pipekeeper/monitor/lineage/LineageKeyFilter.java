package io.pipekeeper.monitor.lineage;

import io.pipekeeper.subgraph.caller.KeyFilter;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Refuses events that do not come with the lineage key. */
@Provider
@LineageDoor
public class LineageKeyFilter extends KeyFilter {

    private final Instance<LineageConfig> config;

    LineageKeyFilter(Instance<LineageConfig> config) {
        super("lineage key");
        this.config = config;
    }

    @Override
    protected Optional<String> knownSha256() {
        return config.get().keySha256();
    }
}
