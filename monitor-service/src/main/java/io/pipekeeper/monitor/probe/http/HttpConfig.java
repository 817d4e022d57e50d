package io.pipekeeper.monitor.probe.http;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How probes call by HTTP. */
@ConfigMapping(prefix = "monitor.probe.http")
interface HttpConfig {

    /** Certificates (PEM) of authorities that are trusted besides those that Java trusts. */
    Optional<Path> caFile();
}
