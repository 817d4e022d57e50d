package io.pipekeeper.oncall.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where the catalogue is pulled from. */
@ConfigMapping(prefix = "oncall.catalog")
interface CatalogConfig {

    /** The base URL of ownership-service. */
    @WithDefault("http://localhost:8081")
    URI url();
}
