package io.pipekeeper.monitor.beat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who is told that this service is at work. */
@ConfigMapping(prefix = "monitor.beat")
interface BeatConfig {

    /** Base address of oncall-service. Without it nobody is told. */
    Optional<URI> url();

    /** The key of the heartbeat; from the environment or a mounted secret. */
    Optional<String> key();

    /** What oncall-service calls the heartbeat. */
    @WithDefault("monitor")
    String id();

    /** How often to beat. It is about processes, so it is real time whatever the clock shows. */
    @WithDefault("10s")
    Duration every();

    /** How long to wait for an answer. */
    @WithDefault("5s")
    Duration timeout();
}
