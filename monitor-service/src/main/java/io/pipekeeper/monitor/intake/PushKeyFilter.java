package io.pipekeeper.monitor.intake;

import io.pipekeeper.subgraph.caller.KeyFilter;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Refuses what does not come with the lineage key. */
@Provider
@PushDoor
public class PushKeyFilter extends KeyFilter {

    private final Instance<IntakeConfig> config;

    PushKeyFilter(Instance<IntakeConfig> config) {
        super("lineage key");
        this.config = config;
    }

    @Override
    protected Optional<String> knownSha256() {
        return config.get().keySha256();
    }
}
