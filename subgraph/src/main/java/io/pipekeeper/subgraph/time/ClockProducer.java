package io.pipekeeper.subgraph.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place that knows the system clock. Tests replace what it produces by a clock that they move. */
public class ClockProducer {

    @Produces
    @Singleton
    InstantSource clock(ClockConfig config) {
        return config.file()
                .<InstantSource>map(file -> new FileClock(file, InstantSource.system()))
                .orElseGet(InstantSource::system);
    }
}
