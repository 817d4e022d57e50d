package io.pipekeeper.monitor.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;

/** How long things are kept. */
@ConfigMapping(prefix = "monitor.retention")
interface RetentionConfig {

    @WithParentName
    Map<Keeping, Duration> kept();

    default Duration kept(Keeping keeping) {
        return kept().getOrDefault(keeping, keeping.usual());
    }
}
