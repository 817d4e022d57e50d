package io.pipekeeper.oncall.wake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How background work is woken. */
@ConfigMapping(prefix = "oncall.wake")
interface WakeConfig {

    /** Whether to listen for the bell; without it, work waits for its next tick. */
    @WithDefault("true")
    boolean listen();
}
