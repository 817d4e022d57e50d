package io.pipekeeper.monitor.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a check that is not evaluated is worth an alert. */
@ConfigMapping(prefix = "monitor.watch")
interface WatchConfig {

    /** How often to look, in real time. */
    @WithDefault("30s")
    Duration every();

    /** How late an evaluation may be. Also the time after a start, or after a clock has jumped, in which nothing is late. */
    @WithDefault("5m")
    Duration grace();
}
