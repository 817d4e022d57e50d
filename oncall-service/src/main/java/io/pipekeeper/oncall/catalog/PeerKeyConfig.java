package io.pipekeeper.oncall.catalog;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key with which this service calls the others, as the one that calls knows it. */
@ConfigMapping(prefix = "pipekeeper")
public interface PeerKeyConfig {

    /** The key itself; it comes from the environment or a mounted secret. */
    Optional<String> machineKey();
}
