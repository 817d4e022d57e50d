package io.pipekeeper.runbook.guidance;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where people read runbooks. */
@ConfigMapping(prefix = "runbook.guidance")
interface GuidanceConfig {

    /** The folder in which the runbooks' files are published, as a repository browser shows it. Without it: no links. */
    Optional<URI> filesUrl();
}
