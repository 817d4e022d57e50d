package io.pipekeeper.oncall.stakeholder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How often stakeholders hear more while an incident is open, after they were told first. */
@ConfigMapping(prefix = "oncall.stakeholder.updates")
interface StakeholderConfig {

    @WithDefault("30m")
    Duration critical();

    @WithDefault("1h")
    Duration error();

    @WithDefault("4h")
    Duration warning();

    /** Never, unless somebody wants it. */
    Optional<Duration> info();
}
