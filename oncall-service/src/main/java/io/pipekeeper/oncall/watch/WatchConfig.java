package io.pipekeeper.oncall.watch;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How the auditor works. */
@ConfigMapping(prefix = "oncall.watch")
interface WatchConfig {

    /** What is called when all is well, so that somebody outside notices when it is not, or when nobody looks any more. */
    Optional<URI> heartbeatUrl();
}
