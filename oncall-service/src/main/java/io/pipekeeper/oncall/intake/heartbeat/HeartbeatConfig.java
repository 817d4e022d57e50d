package io.pipekeeper.oncall.intake.heartbeat;

import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is to be heard of from the start. */
@ConfigMapping(prefix = "oncall.heartbeat")
interface HeartbeatConfig {

    /** Heartbeats by their label, such as `monitor` for monitor-service. Each has an integration `heartbeat-<label>`. */
    Map<String, Declared> declared();

    /** A heartbeat. */
    interface Declared {

        /** SHA-256, in hex, of the key that beats it. */
        String keySha256();

        /** What people call it. */
        Optional<String> name();

        /** How often it is to beat. */
        @WithDefault("30s")
        Duration every();

        /** How late a beat may be. */
        @WithDefault("90s")
        Duration grace();

        /** How bad silence is. */
        @WithDefault("CRITICAL")
        IncidentSeverity severity();

        /** Whether silence counts before it has ever beaten. */
        @WithDefault("true")
        boolean expected();
    }
}
