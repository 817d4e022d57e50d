package io.pipekeeper.monitor.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How much of a warehouse's rows people may see. */
@ConfigMapping(prefix = "monitor.samples")
interface SamplesConfig {

    /** Rows of a sample, at most 100; none means that nobody is shown any. */
    @WithDefault("100")
    int rows();

    /** The classifications whose values are shown as they are. */
    @WithDefault("public,internal")
    Set<String> shown();

    /** The secret of the marks of masked keys. Without one each process makes its own, and marks differ from the next. */
    Optional<String> key();
}
