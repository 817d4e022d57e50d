package io.pipekeeper.monitor.probe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which processes are probed by default, and when a failure is believed. Other probes come from files. */
@ConfigMapping(prefix = "monitor.probe")
interface ProbeConfig {

    /** The address of each health endpoint by the name of its service, such as http://oncall:8082/q/health/ready. */
    Map<String, URI> targets();

    /** How often each is probed. It is about processes, so it is real time whatever the clock shows. */
    @WithDefault("5s")
    Duration interval();

    /** How many failures in a row make it down. One alone is often a restart. */
    @WithDefault("2")
    int failures();

    /** How many good answers in a row make it up again. */
    @WithDefault("2")
    int successes();

    /** How many failures in a row make it down that was not seen well since we started: it may be starting as well. */
    @WithDefault("12")
    int failuresAtStart();

    /** How long to wait for an answer. */
    @WithDefault("3s")
    Duration timeout();

    /** The metrics endpoint of each service by its name, and what of it is watched. */
    Map<String, Metrics> metrics();

    /** How often metrics endpoints are read. */
    @WithDefault("15s")
    Duration metricsInterval();

    /** The label selector of the pods of each service by its name, in the cluster that we run in. */
    Map<String, String> pods();

    /** What stands for `${name}` in files, by the name. Secrets come from the environment. */
    Map<String, String> values();

    /** A metrics endpoint. */
    interface Metrics {

        URI url();

        @WithDefault("cpu,memory")
        List<Vital> of();
    }
}
