package io.pipekeeper.oncall.paging.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where guidance comes from. */
@ConfigMapping(prefix = "oncall.guidance")
interface GuidanceConfig {

    /** The base URL of runbook-service. */
    @WithDefault("http://localhost:8083")
    URI url();

    /** How long an answer serves other pages about the same trouble, and how long a silent service is left alone. */
    @WithDefault("5s")
    Duration shared();
}
