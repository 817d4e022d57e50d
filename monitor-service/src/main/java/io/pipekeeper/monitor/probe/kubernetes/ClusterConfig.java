package io.pipekeeper.monitor.probe.kubernetes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;

/** How the API server of the cluster is reached. The defaults are those of every pod. */
@ConfigMapping(prefix = "monitor.probe.kubernetes")
interface ClusterConfig {

    @WithDefault("https://kubernetes.default.svc")
    URI url();

    /** The folder with the token, the authority and the namespace of our service account. */
    @WithDefault("/var/run/secrets/kubernetes.io/serviceaccount")
    Path account();
}
