package io.pipekeeper.monitor.alert.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who is told about alerts. */
@ConfigMapping(prefix = "monitor.alert")
interface OutboxConfig {

    /** Base address of oncall-service, or of anybody else who takes Events API v2. Without it events wait. */
    Optional<URI> url();

    /** The receiver's routing key; from the environment or a mounted secret. */
    Optional<String> routingKey();

    /** How long to wait for an answer. */
    @WithDefault("5s")
    Duration timeout();

    /** After this time an event that somebody claimed and did not settle is sent again. Longer than the timeout. */
    @WithDefault("30s")
    Duration lease();

    /** How many events are sent at once. Fewer than the receiver takes in at once: others want to be heard, too. */
    @WithDefault("8")
    int atOnce();
}
