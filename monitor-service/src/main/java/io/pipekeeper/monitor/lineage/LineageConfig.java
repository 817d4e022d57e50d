package io.pipekeeper.monitor.lineage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Who may send OpenLineage events. */
@ConfigMapping(prefix = "monitor.lineage")
interface LineageConfig {

    /** SHA-256 of the key that clients send as a bearer token, in hex. Without it nobody gets in. */
    @WithName("key-sha256")
    Optional<String> keySha256();
}
