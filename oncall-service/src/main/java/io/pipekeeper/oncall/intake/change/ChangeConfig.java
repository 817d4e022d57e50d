package io.pipekeeper.oncall.intake.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long changes matter. */
@ConfigMapping(prefix = "oncall.change")
interface ChangeConfig {

    /** How long before its detection an incident's recent changes begin. */
    @WithDefault("PT6H")
    Duration recent();

    /** After this time a change is removed. */
    @WithDefault("P90D")
    Duration kept();
}
