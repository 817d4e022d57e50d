package io.pipekeeper.subgraph.time;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The one place that knows the system clock. Tests replace what it produces by a clock that they move. */
public class ClockProducer {

    @Produces
    @Singleton
    InstantSource clock(Config config) {
        return config.file()
                .<InstantSource>map(file -> new FileClock(file, InstantSource.system()))
                .orElseGet(InstantSource::system);
    }

    /** Where the time comes from. */
    @ConfigMapping(prefix = "pipekeeper.clock")
    interface Config {

        /** A file that moves the clock (see {@link ShownTime}); absent outside the local run and tests. */
        Optional<Path> file();
    }
}
