package io.pipekeeper.oncall.paging.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where guidance comes from. */
@ConfigMapping(prefix = "oncall.guidance")
interface GuidanceConfig {

    /** The base URL of runbook-service. */
    @WithDefault("http://localhost:8083")
    URI url();
}
