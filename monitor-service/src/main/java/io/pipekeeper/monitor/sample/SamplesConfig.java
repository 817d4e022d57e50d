package io.pipekeeper.monitor.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a warehouse's rows people may see. */
@ConfigMapping(prefix = "monitor.samples")
interface SamplesConfig {

    /** Rows of a sample, at most 100; none means that nobody is shown any. */
    @WithDefault("100")
    int rows();
}
