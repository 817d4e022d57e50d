package io.pipekeeper.monitor.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/** Who may push facts in. */
@ConfigMapping(prefix = "monitor.lineage")
interface IntakeConfig {

    /** SHA-256 of the key that clients send as a bearer token, in hex. Without it nobody gets in. */
    @WithName("key-sha256")
    Optional<String> keySha256();
}
