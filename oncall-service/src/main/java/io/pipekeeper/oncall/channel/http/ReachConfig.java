package io.pipekeeper.oncall.channel.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where pages may go. */
@ConfigMapping(prefix = "oncall.paging")
interface ReachConfig {

    /** Whether addresses that people give may lie on this machine or in a private network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();
}
