package io.pipekeeper.oncall.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where people and providers reach this service. */
@ConfigMapping(prefix = "oncall")
public interface PublicUrlConfig {

    /** The base of the links on pages, and of the addresses that providers call back and sign. */
    @WithDefault("http://localhost:8082")
    URI publicUrl();
}
