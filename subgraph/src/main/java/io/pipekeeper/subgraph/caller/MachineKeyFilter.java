package io.pipekeeper.subgraph.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Refuses calls to {@link MachineOnly} resources that do not carry the machine key. */
@Provider
@MachineOnly
public class MachineKeyFilter extends KeyFilter {

    private final Instance<Known> known;

    MachineKeyFilter(Instance<Known> known) {
        super("machine key");
        this.known = known;
    }

    @Override
    protected Optional<String> knownSha256() {
        return known.get().sha256();
    }

    /** The key with which our services call each other, as the one that is called knows it. */
    @ConfigMapping(prefix = "pipekeeper")
    interface Known {

        /** SHA-256 of the key, in hex. Without it nobody gets in. */
        @WithName("machine-key-sha256")
        Optional<String> sha256();
    }
}
