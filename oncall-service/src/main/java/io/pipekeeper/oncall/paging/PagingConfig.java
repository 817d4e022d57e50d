package io.pipekeeper.oncall.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How pages go out. */
@ConfigMapping(prefix = "oncall.paging")
interface PagingConfig {

    /** Where people reach the gateway; stands on pages. */
    @WithDefault("http://localhost:8080")
    URI gatewayUrl();

    /** How long a worker may hold a page, in real time. Longer than the slowest channel and the guidance together. */
    @WithDefault("20s")
    Duration lease();

    /** After how many tries a page is given up. */
    @WithDefault("20")
    int attempts();
}
