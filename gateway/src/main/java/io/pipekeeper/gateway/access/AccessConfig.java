package io.pipekeeper.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which roles people have, and how the gateway vouches for them. */
@ConfigMapping(prefix = "gateway.access")
interface AccessConfig {

    /** The PKCS#8 PEM file with the RSA key that signs internal tokens; subgraphs know its public half. */
    Optional<Path> signingKeyFile();

    /**
     * By role ({@code viewer}, {@code responder}, {@code manager}, {@code admin}): what the provider calls it in its
     * tokens. A role that is not named here is called as it is.
     */
    Map<String, Set<String>> roles();

    /** How long subgraphs accept an internal token. */
    @WithDefault("60s")
    Duration tokenLifetime();

    /** How long one internal token serves one caller, since signing costs a millisecond; zero signs every operation. */
    @WithDefault("5s")
    Duration tokenReuse();
}
