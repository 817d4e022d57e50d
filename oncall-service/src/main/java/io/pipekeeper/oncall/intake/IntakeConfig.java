package io.pipekeeper.oncall.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Who may send events, and how many. */
@ConfigMapping(prefix = "oncall.intake")
interface IntakeConfig {

    /** Integrations that exist from the start: SHA-256 of the routing key in hex, by the integration's id. */
    Map<String, String> bootstrapKeys();

    /** Events that one integration may send per minute to one replica. */
    @WithDefault("6000")
    int eventsPerMinute();
}
