package io.pipekeeper.monitor.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Who may push facts in, and how long they are kept as they came. */
@ConfigMapping(prefix = "monitor.lineage")
interface IntakeConfig {

    /** SHA-256 of the key that clients send as a bearer token, in hex. Without it nobody gets in. */
    @WithName("key-sha256")
    Optional<String> keySha256();

    /** How long what came in is kept as it came, after it was made use of. */
    @WithDefault("7d")
    Duration keep();

    /** How long what nothing could be made of is kept. */
    @WithDefault("90d")
    Duration keepQuarantined();
}
