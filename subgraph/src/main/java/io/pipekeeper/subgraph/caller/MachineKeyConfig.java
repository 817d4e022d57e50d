package io.pipekeeper.subgraph.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** The key with which our services call each other, as the one that is called knows it. */
@ConfigMapping(prefix = "pipekeeper")
interface MachineKeyConfig {

    /** SHA-256 of the key, in hex. Without it nobody gets in. */
    @WithName("machine-key-sha256")
    Optional<String> sha256();
}
