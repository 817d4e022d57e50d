package io.pipekeeper.oncall.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Who may send events, and how many. */
@ConfigMapping(prefix = "oncall.intake")
interface IntakeConfig {

    /** Integrations with the door EVENTS that exist from the start: SHA-256 of the routing key in hex, by their id. */
    Map<String, String> bootstrapKeys();

    /** Calls that one integration may make per minute, at each replica. */
    @WithDefault("60000")
    int eventsPerMinute();

    /** Calls that are taken in at once, at each replica. Fewer than connections to the database: pages need some, too. */
    @WithDefault("12")
    int atOnce();

    /** How long a call waits for its turn before it is told to come again. */
    @WithDefault("4s")
    Duration patience();
}
