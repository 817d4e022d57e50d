package io.pipekeeper.subgraph.time;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the time comes from. */
@ConfigMapping(prefix = "pipekeeper.clock")
interface ClockConfig {

    /** A file that moves the clock (see {@link ShownTime}); absent outside the local run and tests. */
    Optional<Path> file();
}
