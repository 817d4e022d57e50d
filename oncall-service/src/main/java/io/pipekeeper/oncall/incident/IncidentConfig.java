package io.pipekeeper.oncall.incident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is promised about incidents. */
@ConfigMapping(prefix = "oncall.incident")
interface IncidentConfig {

    /** Within which time since the detection stakeholders must know. */
    @WithDefault("30m")
    Duration stakeholdersWithin();
}
