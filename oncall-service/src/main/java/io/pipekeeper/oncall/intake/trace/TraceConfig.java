package io.pipekeeper.oncall.intake.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long it is known what came through doors. */
@ConfigMapping(prefix = "oncall.trace")
interface TraceConfig {

    /** After this time a trace is removed. */
    @WithDefault("P30D")
    Duration kept();
}
